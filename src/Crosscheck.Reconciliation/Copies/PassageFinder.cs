namespace Crosscheck.Reconciliation.Copies;

/// <summary>Finds the passages that two texts share, from left to right in the first, each the longest that begins there. No word belongs to two passages.</summary>
internal sealed class PassageFinder(IReadOnlyList<WordSequence> texts, ShingleIndex index)
{
    /// <summary>Shorter runs are set phrases and names ("a spokesman for the Ministry of the Interior said").</summary>
    private const int LeastWords = 10;

    /// <summary>Words that an edit may put in, leave out or change at one place ("more than three decades" for "more than 30 years").</summary>
    private const int LargestEdit = 4;

    /// <summary>Words that must be the same again after an edit.</summary>
    private const int WordsAfterEdit = 3;

    public List<WordPassage> Find(int a, int b)
    {
        var passages = new List<WordPassage>();
        var pair = new WordPair(texts[a].Ids, texts[b].Ids, new bool[texts[a].Count], new bool[texts[b].Count]);
        var shingles = index.ShinglesOf(a);
        var word = 0;
        while (word < shingles.Length)
        {
            var best = LongestAt(pair, b, word, shingles[word]);
            if (best is null || best.Matched < LeastWords)
            {
                word++;
                continue;
            }
            passages.Add(best);
            pair.Take(best);
            word = best.EndA;
        }
        return passages;
    }

    private WordPassage? LongestAt(WordPair pair, int b, int word, int shingle)
    {
        WordPassage? best = null;
        var postings = index.Postings(shingle);
        for (var at = FirstOf(b, postings); at < postings.Length && postings[at].Text == b; at++)
        {
            if (!pair.IsSame(word, postings[at].Word)) continue;
            var (lastA, lastB, onward) = Extend(pair, word, postings[at].Word, step: 1);
            var (firstA, firstB, back) = Extend(pair, word, postings[at].Word, step: -1);
            var passage = new WordPassage(firstA, lastA + 1, firstB, lastB + 1, onward + back - 1);
            if (best is null || passage.Matched > best.Matched) best = passage;
        }
        return best;
    }

    private static int FirstOf(int text, ReadOnlySpan<ShingleIndex.Posting> postings)
    {
        int low = 0, high = postings.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (postings[middle].Text < text) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Follows the two texts in one direction for as long as they stay the same but for small edits.</summary>
    /// <returns>The last words that are the same, and how many are.</returns>
    private static (int A, int B, int Matched) Extend(WordPair pair, int atA, int atB, int step)
    {
        var matched = 0;
        while (true)
        {
            while (pair.IsSame(atA, atB))
            {
                atA += step;
                atB += step;
                matched++;
            }
            if (!StepOverEdit(pair, ref atA, ref atB, step)) return (atA - step, atB - step, matched);
        }
    }

    /// <summary>Tries smaller edits first; of two as small, the one that leaves out more of the second text. An edit is shorter than any passage, so none is leapt over.</summary>
    private static bool StepOverEdit(WordPair pair, ref int atA, ref int atB, int step)
    {
        for (var size = 1; size <= 2 * LargestEdit; size++)
        {
            for (var inA = Math.Max(0, size - LargestEdit); inA <= Math.Min(size, LargestEdit); inA++)
            {
                var (nextA, nextB) = (atA + (inA * step), atB + ((size - inA) * step));
                if (!AreSame(pair, nextA, nextB, step)) continue;
                (atA, atB) = (nextA, nextB);
                return true;
            }
        }
        return false;
    }

    private static bool AreSame(WordPair pair, int atA, int atB, int step)
    {
        for (var word = 0; word < WordsAfterEdit; word++)
        {
            if (!pair.IsSame(atA + (word * step), atB + (word * step))) return false;
        }
        return true;
    }

    /// <summary>Two texts and which of their words belong to a passage already.</summary>
    private readonly record struct WordPair(int[] A, int[] B, bool[] TakenA, bool[] TakenB)
    {
        public bool IsSame(int atA, int atB) =>
            (uint)atA < (uint)A.Length && (uint)atB < (uint)B.Length && A[atA] == B[atB] && !TakenA[atA] && !TakenB[atB];

        public void Take(WordPassage passage)
        {
            TakenA.AsSpan(passage.FirstA..passage.EndA).Fill(true);
            TakenB.AsSpan(passage.FirstB..passage.EndB).Fill(true);
        }
    }
}
