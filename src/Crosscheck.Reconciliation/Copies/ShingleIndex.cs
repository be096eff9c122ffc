namespace Crosscheck.Reconciliation.Copies;

/// <summary>Where every run of <see cref="Width"/> words stands, in all texts.</summary>
internal sealed class ShingleIndex
{
    /// <summary>Five words in a row are rarely shared by chance, and an edited wire report still keeps most of its runs of five.</summary>
    public const int Width = 5;

    /// <summary>A run that one text repeats more often is entered this many times, so that "ha ha ha …" costs no more than prose.</summary>
    private const int MostInOneText = 8;

    private readonly int[][] _shingles;
    private readonly int[] _firstPosting;
    private readonly Posting[] _postings;

    private ShingleIndex(int[][] shingles, int[] firstPosting, Posting[] postings) => (_shingles, _firstPosting, _postings) = (shingles, firstPosting, postings);

    /// <summary>How many different runs there are; they are numbered from 0.</summary>
    public int Count => _firstPosting.Length - 1;

    /// <summary>The number of the run that begins at each word of a text but the last four.</summary>
    public ReadOnlySpan<int> ShinglesOf(int text) => _shingles[text];

    /// <summary>In order of text, then of position.</summary>
    public ReadOnlySpan<Posting> Postings(int shingle) => _postings.AsSpan(_firstPosting[shingle].._firstPosting[shingle + 1]);

    public static ShingleIndex Of(IReadOnlyList<WordSequence> texts)
    {
        var numbers = new Dictionary<ulong, int>();
        var shingles = new int[texts.Count][];
        for (var text = 0; text < texts.Count; text++) shingles[text] = Number(texts[text].Ids, numbers);

        var counts = new int[numbers.Count + 1];
        Walk(shingles, numbers.Count, posting => counts[posting.Shingle + 1]++);
        for (var shingle = 1; shingle < counts.Length; shingle++) counts[shingle] += counts[shingle - 1];

        var next = counts.AsSpan(0, numbers.Count).ToArray();
        var postings = new Posting[counts[^1]];
        Walk(shingles, numbers.Count, entry => postings[next[entry.Shingle]++] = new(entry.Text, entry.Word));
        return new(shingles, counts, postings);
    }

    private static int[] Number(int[] words, Dictionary<ulong, int> numbers)
    {
        var shingles = new int[Math.Max(0, words.Length - Width + 1)];
        for (var word = 0; word < shingles.Length; word++)
        {
            var hash = 0UL;
            for (var offset = 0; offset < Width; offset++) hash = ulong.RotateLeft(hash ^ (uint)words[word + offset], 23) * 0x9E3779B97F4A7C15;
            if (!numbers.TryGetValue(hash, out var number)) numbers.Add(hash, number = numbers.Count);
            shingles[word] = number;
        }
        return shingles;
    }

    private static void Walk(int[][] shingles, int count, Action<(int Shingle, int Text, int Word)> enter)
    {
        var lastText = new int[count];
        var entered = new int[count];
        Array.Fill(lastText, -1);
        for (var text = 0; text < shingles.Length; text++)
        {
            for (var word = 0; word < shingles[text].Length; word++)
            {
                var shingle = shingles[text][word];
                if (lastText[shingle] != text) (lastText[shingle], entered[shingle]) = (text, 0);
                if (entered[shingle]++ < MostInOneText) enter((shingle, text, word));
            }
        }
    }

    /// <param name="Text">Index of the text.</param>
    /// <param name="Word">Index of the run's first word.</param>
    internal readonly record struct Posting(int Text, int Word);
}
