using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Crosscheck.Language.Networks;

namespace Crosscheck.Training.Networks;

/// <summary>The gradient of <see cref="Recurrence"/>, from the last word back to the first.</summary>
internal static unsafe class RecurrentGradient
{
    /// <param name="gates">Gates of the last word of the run.</param>
    /// <param name="gateGradient">Receives their gradient.</param>
    /// <param name="gateStep">Step back to the word before in the run.</param>
    /// <param name="peephole">Weights of the state.</param>
    /// <param name="peepholeGradient">Added to.</param>
    /// <param name="input">Input of the last word that passes by.</param>
    /// <param name="inputGradient">Added to.</param>
    /// <param name="outputGradient">Gradient of the last word's output.</param>
    /// <param name="state">Its state.</param>
    /// <param name="step">Step back between words.</param>
    /// <param name="half">Width of one direction.</param>
    /// <param name="words">How many words.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(
        float* gates, float* gateGradient, int gateStep, float* peephole, float* peepholeGradient,
        float* input, float* inputGradient, float* outputGradient, float* state, int step, int half, int words)
    {
        var one = Vector512<float>.One;
        for (var lane = 0; lane < half; lane += Recurrence.Lanes)
        {
            Vector512<float> forgetPeep = Vector512.Load(peephole + lane), resetPeep = Vector512.Load(peephole + half + lane);
            Vector512<float> forgetSum = Vector512<float>.Zero, resetSum = Vector512<float>.Zero, carried = Vector512<float>.Zero;
            long g = lane, x = lane;
            for (var word = 0; word < words; word++, g += gateStep, x += step)
            {
                var c = Vector512.Load(state + x);
                var before = word + 1 < words ? Vector512.Load(state + x + step) : Vector512<float>.Zero;
                var candidate = Vector512.Load(gates + g);
                var forget = Recurrence.Sigmoid(Vector512.FusedMultiplyAdd(forgetPeep, before, Vector512.Load(gates + g + half)));
                var reset = Recurrence.Sigmoid(Vector512.FusedMultiplyAdd(resetPeep, before, Vector512.Load(gates + g + half + half)));
                var past = Vector512.Load(input + x) * Recurrence.Bypass;
                var gradient = Vector512.Load(outputGradient + x);
                var resetGradient = gradient * (c - past) * reset * (one - reset);
                (Vector512.Load(inputGradient + x) + (gradient * (one - reset) * Recurrence.Bypass)).Store(inputGradient + x);
                carried += gradient * reset;
                var forgetGradient = carried * (before - candidate) * forget * (one - forget);
                (carried * (one - forget)).Store(gateGradient + g);
                forgetGradient.Store(gateGradient + g + half);
                resetGradient.Store(gateGradient + g + half + half);
                forgetSum = Vector512.FusedMultiplyAdd(forgetGradient, before, forgetSum);
                resetSum = Vector512.FusedMultiplyAdd(resetGradient, before, resetSum);
                carried = (carried * forget) + (forgetGradient * forgetPeep) + (resetGradient * resetPeep);
            }
            (Vector512.Load(peepholeGradient + lane) + forgetSum).Store(peepholeGradient + lane);
            (Vector512.Load(peepholeGradient + half + lane) + resetSum).Store(peepholeGradient + half + lane);
        }
    }
}
