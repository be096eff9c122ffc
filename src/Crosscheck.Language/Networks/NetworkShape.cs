using System.Globalization;

namespace Crosscheck.Language.Networks;

/// <summary>The sizes of a network that reads words: one that parses, or one that only labels them, whose sizes for arcs and relations are 0.</summary>
/// <param name="Vector">Width of the vectors of words and parts of words.</param>
/// <param name="Half">Width of one direction of the recurrent layers.</param>
/// <param name="Layers">How many recurrent layers stand on each other.</param>
/// <param name="Arc">Width of the vectors by which heads are chosen.</param>
/// <param name="Label">Width of the vectors by which relations are chosen.</param>
/// <param name="Tags">How many tags or labels it chooses from.</param>
/// <param name="Relations">How many relations there are.</param>
/// <param name="Clusters">Greatest number of a cluster.</param>
/// <param name="Words">How many words have a vector of their own.</param>
/// <param name="Reads">How many joint tags the words that it reads can have.</param>
/// <param name="Outer">Numbers that <see cref="WordVectors"/> give for each word.</param>
internal sealed record NetworkShape(int Vector, int Half, int Layers, int Arc, int Label, int Tags, int Relations, int Clusters, int Words, int Reads, int Outer)
{
    /// <summary>Number of the way features and layers are put together; a model says for which it was trained.</summary>
    public const int Version = 3;

    /// <summary>True if it builds trees.</summary>
    public bool Parses => Arc > 0;

    /// <summary>Numbers that are read of a word: the sum of its own vectors, then what <see cref="WordVectors"/> give for it.</summary>
    public int Input => Vector + Outer;

    /// <summary>Width of a word's vector between layers.</summary>
    public int Width => 2 * Half;

    /// <summary>Columns of the product that starts a layer: candidate, forget and reset of both directions.</summary>
    public int Gates => 6 * Half;

    /// <summary>Columns of the product after the last layer: as dependent and as head for arcs, then for relations, then tags.</summary>
    public int Outputs => (2 * Arc) + (2 * Label) + PaddedTags;

    public int PaddedTags => Dense.Pad(Tags);

    public int PaddedRelations => Dense.Pad(Relations);

    /// <summary>Rows of the table of vectors: one for an unknown word, one for each known one, then tags, clusters and hashed parts of words.</summary>
    public int Rows => WordRows.Count(this);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Vector} {Half} {Layers} {Arc} {Label} {Tags} {Relations} {Clusters} {Words} {Reads} {Outer}");

    /// <exception cref="InvalidDataException">The text is no shape that this program can run.</exception>
    public static NetworkShape Parse(string text)
    {
        int[] sizes = [.. text.Split(' ').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
        if (sizes.Length != 11 || sizes.Any(size => size is < 0 or > 1 << 20) || new[] { sizes[0], sizes[1], sizes[2], sizes[5] }.Contains(0) || sizes[1] % Recurrence.Lanes != 0 || new[] { sizes[0], sizes[3], sizes[4], sizes[10] }.Any(size => size % Dense.Panel != 0))
            throw new InvalidDataException("the sizes of a parsing network are broken");
        return new(sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5], sizes[6], sizes[7], sizes[8], sizes[9], sizes[10]);
    }
}
