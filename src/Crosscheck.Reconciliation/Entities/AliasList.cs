using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Crosscheck.Reconciliation.Entities;

/// <summary>A user's own list of names that are one entity: a line an entity, its names parted by <c>=</c>, or by commas as in a table (RFC 4180); <c>#</c> starts a comment line.</summary>
public sealed class AliasList
{
    private AliasList(ImmutableArray<ImmutableArray<string>> entities) => Entities = entities;

    public static AliasList Empty { get; } = new([]);

    /// <summary>The names of each entity as the user wrote them, at least two each.</summary>
    public ImmutableArray<ImmutableArray<string>> Entities { get; }

    /// <param name="text">The list.</param>
    /// <exception cref="FormatException">A line gives one name only, or one name stands in two lines; the message says which.</exception>
    public static AliasList Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entities = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line.TrimStart()[0] == '#')
                continue;
            var names = ImmutableArray.CreateBuilder<string>();
            IReadOnlyList<string> written = line.Contains('=', StringComparison.Ordinal) ? line.Split('=') : Cells(line);
            foreach (var name in written)
            {
                var form = NameForms.Normal(name.Trim());
                if (form.Length == 0)
                    continue;
                if (lineOf.TryGetValue(form, out var earlier) && earlier != number)
                    throw new FormatException(Said($"\"{name.Trim()}\" stands in line {earlier} and in line {number}; put all names of one entity into one line"));
                if (lineOf.TryAdd(form, number))
                    names.Add(name.Trim());
            }
            if (names.Count < 2)
                throw new FormatException(Said($"line {number} gives one name only; write the names of one entity as NAME = NAME"));
            entities.Add(names.ToImmutable());
        }
        return entities.Count == 0 ? throw new FormatException("it holds no names; write the names of one entity into a line, as NAME = NAME") : new(entities.ToImmutable());
    }

    private static string Said(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var unit in line)
        {
            if (unit == '"')
            {
                quoted = !quoted;
            }
            else if (unit == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(unit);
            }
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
