using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Crosscheck.Language.Networks;

namespace Crosscheck.Training.Networks;

/// <summary>Gradients of products and of choices.</summary>
internal static unsafe class Backward
{
    /// <summary>Adds to the weights' gradient what the outputs' gradient asks: input turned, times the outputs' gradient.</summary>
    public static void Weights(float* input, int inputStep, float* gradient, int gradientStep, int rows, Parameter weights, PinnedFloats scratch)
    {
        var packed = scratch.Reserve((long)rows * Dense.Pad(weights.Columns));
        Dense.Pack(gradient, gradientStep, 1, rows, weights.Columns, packed);
        Dense.Multiply(input, 1, inputStep, packed, null, weights.Gradient, weights.Columns, weights.Rows, rows, weights.Columns);
    }

    /// <summary>Sums the outputs' gradient into the bias's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Bias(float* gradient, int step, int rows, int columns, float* bias)
    {
        for (var at = 0; at < columns; at += Recurrence.Lanes)
        {
            var sum = Vector512.Load(bias + at);
            for (var row = 0; row < rows; row++) sum += Vector512.Load(gradient + ((long)row * step) + at);
            sum.Store(bias + at);
        }
    }

    /// <summary>Turns scores into the gradient of the logarithm of the right one's share, and gives the loss.</summary>
    /// <param name="scores">Scores; receive their gradient.</param>
    /// <param name="count">How many.</param>
    /// <param name="right">The right one.</param>
    /// <param name="weight">Weight of this choice.</param>
    /// <param name="correct">True if the right one had the highest score.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Choice(float* scores, int count, int right, float weight, out bool correct)
    {
        var best = 0;
        for (var at = 1; at < count; at++)
        {
            if (scores[at] > scores[best]) best = at;
        }
        correct = best == right;
        var most = scores[best];
        var loss = most - scores[right];
        var sum = 0f;
        var high = Vector512.Create(most);
        var whole = 0;
        for (; whole + Recurrence.Lanes <= count; whole += Recurrence.Lanes)
        {
            var share = Vector512.Exp(Vector512.Load(scores + whole) - high);
            share.Store(scores + whole);
            sum += Vector512.Sum(share);
        }
        for (; whole < count; whole++) sum += scores[whole] = Vector512.ToScalar(Vector512.Exp(Vector512.Create(scores[whole] - most)));
        for (var at = 0; at < count; at++) scores[at] *= weight / sum;
        scores[right] -= weight;
        return loss + Math.Log(sum);
    }

    /// <summary>Multiplies by a mask, element by element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mask(float* values, float* mask, float* result, int count)
    {
        for (var at = 0; at < count; at += Recurrence.Lanes) (Vector512.Load(values + at) * Vector512.Load(mask + at)).Store(result + at);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(float* values, float* sum, int count)
    {
        for (var at = 0; at < count; at += Recurrence.Lanes) (Vector512.Load(values + at) + Vector512.Load(sum + at)).Store(sum + at);
    }
}
