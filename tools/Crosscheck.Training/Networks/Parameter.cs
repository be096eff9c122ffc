using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Crosscheck.Language.Networks;
using Crosscheck.Training.Trainers;

namespace Crosscheck.Training.Networks;

/// <summary>A matrix of trained numbers with its gradient and the moments of Adam (Kingma and Ba 2015).</summary>
internal sealed unsafe class Parameter
{
    private const float MeanDecay = 0.9f;
    private const float SquareDecay = 0.98f;

    private readonly PinnedFloats _value = new();
    private readonly PinnedFloats _gradient = new();
    private readonly PinnedFloats _mean = new();
    private readonly PinnedFloats _square = new();
    private readonly PinnedFloats _panels = new();
    private readonly PinnedFloats _sum = new();
    private int _summed;

    public Parameter(int rows, int columns)
    {
        (Rows, Columns) = (rows, columns);
        _value.Clear(Count);
        _gradient.Clear(Count);
        _mean.Clear(Count);
        _square.Clear(Count);
    }

    public int Rows { get; }

    /// <summary>Columns, a multiple of 16.</summary>
    public int Columns { get; }

    public long Count => (long)Rows * Columns;

    public float* Value => _value.At;

    public float* Gradient => _gradient.At;

    /// <summary>Fills with numbers from an even distribution.</summary>
    public Parameter Fill(SeededRandom random, double reach)
    {
        for (long at = 0; at < Count; at++) Value[at] = (float)(((random.NextDouble() * 2) - 1) * reach);
        return this;
    }

    public Parameter Fill(float value)
    {
        new Span<float>(Value, (int)Count).Fill(value);
        return this;
    }

    /// <summary>The matrix in panels, as products take it.</summary>
    public float* Pack()
    {
        var panels = _panels.Reserve((long)Rows * Dense.Pad(Columns));
        Dense.Pack(Value, Columns, 1, Rows, Columns, panels);
        return panels;
    }

    /// <summary>The matrix turned, in panels.</summary>
    public float* PackTurned()
    {
        var panels = _panels.Reserve((long)Columns * Dense.Pad(Rows));
        Dense.Pack(Value, 1, Columns, Columns, Rows, panels);
        return panels;
    }

    /// <summary>Takes one step against the gradient and clears it.</summary>
    public void Step(float rate, float scale, int time)
    {
        for (var row = 0; row < Rows; row++) Step(row, rate, scale, time);
    }

    /// <summary>Takes one step in one row only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Step(int row, float rate, float scale, int time)
    {
        var meanBias = 1 - (float)Math.Pow(MeanDecay, time);
        var squareBias = 1 - (float)Math.Pow(SquareDecay, time);
        var from = (long)row * Columns;
        var factor = Vector512.Create(rate / meanBias);
        var squareFactor = Vector512.Create(1 / squareBias);
        for (var at = from; at < from + Columns; at += Recurrence.Lanes)
        {
            var gradient = Vector512.Load(Gradient + at) * scale;
            var mean = Vector512.FusedMultiplyAdd(Vector512.Create(MeanDecay), Vector512.Load(_mean.At + at), gradient * (1 - MeanDecay));
            var square = Vector512.FusedMultiplyAdd(Vector512.Create(SquareDecay), Vector512.Load(_square.At + at), gradient * gradient * (1 - SquareDecay));
            mean.Store(_mean.At + at);
            square.Store(_square.At + at);
            (Vector512.Load(Value + at) - (factor * mean / (Vector512.Sqrt(square * squareFactor) + Vector512.Create(1e-7f)))).Store(Value + at);
            Vector512<float>.Zero.Store(Gradient + at);
        }
    }

    /// <summary>Counts the numbers as they are now for <see cref="TakeMean"/>.</summary>
    public void Remember()
    {
        if (_summed++ == 0) _sum.Clear(Count);
        for (long at = 0; at < Count; at += Recurrence.Lanes) (Vector512.Load(_sum.At + at) + Vector512.Load(Value + at)).Store(_sum.At + at);
    }

    /// <summary>Sets the numbers to the mean of those that were remembered.</summary>
    public void TakeMean()
    {
        for (long at = 0; at < Count; at += Recurrence.Lanes) (Vector512.Load(_sum.At + at) / _summed).Store(Value + at);
    }

    public double SquaredNorm()
    {
        var sum = Vector512<float>.Zero;
        for (long at = 0; at < Count; at += Recurrence.Lanes)
        {
            var gradient = Vector512.Load(Gradient + at);
            sum = Vector512.FusedMultiplyAdd(gradient, gradient, sum);
        }
        return Vector512.Sum(sum);
    }
}
