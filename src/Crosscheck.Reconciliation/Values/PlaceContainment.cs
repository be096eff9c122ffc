using Crosscheck.Reconciliation.Claims;

namespace Crosscheck.Reconciliation.Values;

/// <summary>
/// Which place lies in which, as the articles themselves say it: "Plantation, Florida", "Manza in Albania". Two places lie apart
/// only if each is said to lie in another one.
/// </summary>
internal sealed class PlaceContainment
{
    /// <summary>The places that a place is said to lie in.</summary>
    private readonly Dictionary<int, HashSet<int>> _outer = [];

    public static PlaceContainment Of(IEnumerable<ArticleStatements> texts)
    {
        var containment = new PlaceContainment();
        foreach (var text in texts)
        {
            var mentions = text.Text.Mentions;
            for (var index = 0; index + 1 < mentions.Length; index++)
            {
                var (inner, outer) = (mentions[index], mentions[index + 1]);
                if (inner.Kind is not (EntityKind.Place or EntityKind.Facility) || outer.Kind != EntityKind.Place || outer.Start < inner.End)
                    continue;
                var between = text.Text.Text.AsSpan(inner.End, outer.Start - inner.End);
                if (between is ", " or " in ")
                    containment.Add(text, inner, outer);
            }
        }
        return containment;
    }

    private void Add(ArticleStatements text, Mention inner, Mention outer)
    {
        var (a, b) = (text.EntityAt(text.Text.TokensIn(inner.Span).First), text.EntityAt(text.Text.TokensIn(outer.Span).First));
        if (a < 0 || b < 0 || a == b)
            return;
        if (!_outer.TryGetValue(a, out var places))
            _outer.Add(a, places = []);
        places.Add(b);
    }

    /// <summary>True of a place that is said to lie in another.</summary>
    public bool IsInner(int place) => _outer.ContainsKey(place);

    public bool Within(int inner, int outer) => _outer.TryGetValue(inner, out var places) && places.Contains(outer);

    /// <summary>True if both are known to lie in places that are not the same and not in one another.</summary>
    public bool Apart(int a, int b) =>
        !Within(a, b) && !Within(b, a)
        && _outer.TryGetValue(a, out var outerA) && _outer.TryGetValue(b, out var outerB)
        && !outerA.Overlaps(outerB) && !outerA.Any(x => outerB.Any(y => Within(x, y) || Within(y, x)));
}
