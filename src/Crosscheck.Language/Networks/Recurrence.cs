using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Crosscheck.Language.Networks;

/// <summary>
/// The part of a simple recurrent unit (Lei, Zhang, Wang, Dai and Artzi 2018) that goes from word to word: all products of matrices were made before,
/// for all words at once.
/// </summary>
internal static unsafe class Recurrence
{
    public const int Lanes = 16;

    /// <summary>What each word passes through beside the unit, as the paper scales it.</summary>
    public const float Bypass = 1.7320508f;

    /// <summary>Runs over the words of one sentence in one direction.</summary>
    /// <param name="gates">First word's candidate, forget and reset values, each <paramref name="half"/> long.</param>
    /// <param name="gateStep">Step from a word's gates to the next one's; negative to run backwards.</param>
    /// <param name="peephole">Weights of the state for forget and reset, each <paramref name="half"/> long.</param>
    /// <param name="input">First word's input that passes by.</param>
    /// <param name="output">First word's output.</param>
    /// <param name="state">First word's state to keep for training, or null.</param>
    /// <param name="step">Step from a word's input, output and state to the next one's; negative to run backwards.</param>
    /// <param name="half">Width of one direction.</param>
    /// <param name="words">How many words.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(float* gates, int gateStep, float* peephole, float* input, float* output, float* state, int step, int half, int words)
    {
        for (var lane = 0; lane < half; lane += Lanes)
        {
            Vector512<float> forgetPeep = Vector512.Load(peephole + lane), resetPeep = Vector512.Load(peephole + half + lane);
            var c = Vector512<float>.Zero;
            float* g = gates + lane, x = input + lane, h = output + lane, kept = state + lane;
            for (var word = 0; word < words; word++, g += gateStep, x += step, h += step, kept += step)
            {
                var forget = Sigmoid(Vector512.FusedMultiplyAdd(forgetPeep, c, Vector512.Load(g + half)));
                var reset = Sigmoid(Vector512.FusedMultiplyAdd(resetPeep, c, Vector512.Load(g + half + half)));
                var candidate = Vector512.Load(g);
                c = Vector512.FusedMultiplyAdd(forget, c - candidate, candidate);
                var past = Vector512.Load(x) * Bypass;
                Vector512.FusedMultiplyAdd(reset, c - past, past).Store(h);
                if (state != null) c.Store(kept);
            }
        }
    }

    /// <summary>The logistic function by a rational approximation, so that it is the same bits everywhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> value)
    {
        // tanh(x) as a quotient of polynomials (a convergent of its continued fraction); beyond the bound it is 1.
        var x = Vector512.Min(Vector512.Max(value * 0.5f, Vector512.Create(-4.97f)), Vector512.Create(4.97f));
        var square = x * x;
        var above = Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(square + Vector512.Create(378f), square, Vector512.Create(17325f)), square, Vector512.Create(135135f)) * x;
        var below = Vector512.FusedMultiplyAdd(
            Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(Vector512.Create(28f), square, Vector512.Create(3150f)), square, Vector512.Create(62370f)),
            square,
            Vector512.Create(135135f));
        return Vector512.FusedMultiplyAdd(above / below, Vector512.Create(0.5f), Vector512.Create(0.5f));
    }
}
