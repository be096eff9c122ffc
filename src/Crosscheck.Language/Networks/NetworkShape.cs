using System.Globalization;

namespace Crosscheck.Language.Networks;

/// <summary>The sizes of a parsing network.</summary>
/// <param name="Vector">Width of the vectors of words and parts of words.</param>
/// <param name="Half">Width of one direction of the recurrent layers.</param>
/// <param name="Layers">How many recurrent layers stand on each other.</param>
/// <param name="Arc">Width of the vectors by which heads are chosen.</param>
/// <param name="Label">Width of the vectors by which relations are chosen.</param>
/// <param name="Tags">How many joint tags there are.</param>
/// <param name="Relations">How many relations there are.</param>
/// <param name="Clusters">Greatest number of a cluster.</param>
/// <param name="Words">How many words have a vector of their own.</param>
internal sealed record NetworkShape(int Vector, int Half, int Layers, int Arc, int Label, int Tags, int Relations, int Clusters, int Words)
{
    /// <summary>Number of the way features and layers are put together; a model says for which it was trained.</summary>
    public const int Version = 2;

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

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Vector} {Half} {Layers} {Arc} {Label} {Tags} {Relations} {Clusters} {Words}");

    /// <exception cref="InvalidDataException">The text is no shape that this program can run.</exception>
    public static NetworkShape Parse(string text)
    {
        int[] sizes = [.. text.Split(' ').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
        if (sizes.Length != 9 || sizes.Any(size => size is < 1 or > 1 << 20) || sizes[1] % Recurrence.Lanes != 0 || new[] { sizes[0], sizes[3], sizes[4] }.Any(size => size % Dense.Panel != 0))
            throw new InvalidDataException("the sizes of a parsing network are broken");
        return new(sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5], sizes[6], sizes[7], sizes[8]);
    }
}
