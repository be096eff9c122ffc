using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Crosscheck.Language.Networks;

/// <summary>
/// Products of matrices in 32-bit floats. Every output is summed in the order of the inner index with fused multiply-add, whatever the processor and
/// however many rows come together, so results are the same bits everywhere.
/// </summary>
/// <remarks>
/// The right matrix is laid out in panels of <see cref="Panel"/> columns, each panel row after row. Six rows of a panel fill the registers of a processor with
/// vectors of 512 bits; where there are none, half a panel at a time fills those of 256 bits.
/// </remarks>
internal static unsafe class Dense
{
    public const int Panel = 32;

    /// <summary>So many rows are computed together; a count of rows that is a multiple of it is fastest.</summary>
    public const int RowsTogether = 6;

    private const int Lanes = 16;

    /// <summary>The count of columns, filled up to whole panels.</summary>
    public static int Pad(int columns) => (columns + Panel - 1) / Panel * Panel;

    /// <summary>The count of rows, filled up so that all are computed together.</summary>
    public static int PadRows(int rows) => (rows + RowsTogether - 1) / RowsTogether * RowsTogether;

    /// <summary>Computes <c>c = a b + bias</c>, or adds <c>a b</c> to <c>c</c>.</summary>
    /// <param name="a">Left matrix; element (i, k) lies at <c>i * row + k * column</c>.</param>
    /// <param name="row">Step between rows of the left matrix.</param>
    /// <param name="column">Step between its columns.</param>
    /// <param name="b">Right matrix in panels.</param>
    /// <param name="bias">One number per column; null to add to what the output holds.</param>
    /// <param name="c">Output, row after row.</param>
    /// <param name="stride">Step between rows of the output.</param>
    /// <param name="rows">Rows of the left matrix.</param>
    /// <param name="inner">Columns of the left matrix.</param>
    /// <param name="columns">Columns of the right matrix, a multiple of <see cref="Panel"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(float* a, int row, int column, float* b, float* bias, float* c, int stride, int rows, int inner, int columns)
    {
        for (var from = 0; from < columns; from += Panel)
        {
            var panel = b + ((long)from * inner);
            var start = bias == null ? null : bias + from;
            var i = 0;
            for (; i + RowsTogether <= rows; i += RowsTogether)
            {
                var left = a + ((long)i * row);
                var output = c + ((long)i * stride) + from;
                if (Vector512.IsHardwareAccelerated)
                {
                    SixRows<Floats512>(left, row, column, panel, start, output, stride, inner);
                }
                else
                {
                    SixRows<Floats256>(left, row, column, panel, start, output, stride, inner);
                    SixRows<Floats256>(left, row, column, panel + (Panel / 2), start == null ? null : start + (Panel / 2), output + (Panel / 2), stride, inner);
                }
            }
            for (; i < rows; i++) OneRow(a + ((long)i * row), column, panel, start, c + ((long)i * stride) + from, inner);
        }
    }

    /// <summary>Lays a matrix out in panels; columns beyond its own are zero.</summary>
    /// <param name="b">The matrix; element (k, j) lies at <c>k * row + j * column</c>.</param>
    /// <param name="row">Step between rows.</param>
    /// <param name="column">Step between columns.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="panels">Receives <c>rows * Pad(columns)</c> numbers.</param>
    public static void Pack(float* b, int row, int column, int rows, int columns, float* panels)
    {
        for (var from = 0; from < columns; from += Panel)
        {
            var count = Math.Min(Panel, columns - from);
            for (var k = 0; k < rows; k++, panels += Panel)
            {
                var source = b + ((long)k * row) + ((long)from * column);
                for (var j = 0; j < count; j++) panels[j] = source[(long)j * column];
                for (var j = count; j < Panel; j++) panels[j] = 0;
            }
        }
    }

    /// <summary>Six rows of as many columns as two vectors hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SixRows<T>(float* a, int row, int column, float* b, float* bias, float* c, int stride, int inner)
        where T : struct, IFloats<T>
    {
        var lanes = T.Count;
        float* a1 = a + row, a2 = a1 + row, a3 = a2 + row, a4 = a3 + row, a5 = a4 + row;
        float* c1 = c + stride, c2 = c1 + stride, c3 = c2 + stride, c4 = c3 + stride, c5 = c4 + stride;
        T x0, y0, x1, y1, x2, y2, x3, y3, x4, y4, x5, y5;
        if (bias != null)
        {
            x0 = x1 = x2 = x3 = x4 = x5 = T.Load(bias);
            y0 = y1 = y2 = y3 = y4 = y5 = T.Load(bias + lanes);
        }
        else
        {
            (x0, x1, x2) = (T.Load(c), T.Load(c1), T.Load(c2));
            (x3, x4, x5) = (T.Load(c3), T.Load(c4), T.Load(c5));
            (y0, y1, y2) = (T.Load(c + lanes), T.Load(c1 + lanes), T.Load(c2 + lanes));
            (y3, y4, y5) = (T.Load(c3 + lanes), T.Load(c4 + lanes), T.Load(c5 + lanes));
        }
        nint at = 0;
        for (var k = 0; k < inner; k++, at += column, b += Panel)
        {
            T p = T.Load(b), q = T.Load(b + lanes);
            var left = T.Create(a[at]);
            x0 = T.MultiplyAdd(left, p, x0);
            y0 = T.MultiplyAdd(left, q, y0);
            left = T.Create(a1[at]);
            x1 = T.MultiplyAdd(left, p, x1);
            y1 = T.MultiplyAdd(left, q, y1);
            left = T.Create(a2[at]);
            x2 = T.MultiplyAdd(left, p, x2);
            y2 = T.MultiplyAdd(left, q, y2);
            left = T.Create(a3[at]);
            x3 = T.MultiplyAdd(left, p, x3);
            y3 = T.MultiplyAdd(left, q, y3);
            left = T.Create(a4[at]);
            x4 = T.MultiplyAdd(left, p, x4);
            y4 = T.MultiplyAdd(left, q, y4);
            left = T.Create(a5[at]);
            x5 = T.MultiplyAdd(left, p, x5);
            y5 = T.MultiplyAdd(left, q, y5);
        }
        x0.Store(c);
        y0.Store(c + lanes);
        x1.Store(c1);
        y1.Store(c1 + lanes);
        x2.Store(c2);
        y2.Store(c2 + lanes);
        x3.Store(c3);
        y3.Store(c3 + lanes);
        x4.Store(c4);
        y4.Store(c4 + lanes);
        x5.Store(c5);
        y5.Store(c5 + lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRow(float* a, int column, float* b, float* bias, float* c, int inner)
    {
        var from = bias == null ? c : bias;
        Vector512<float> x = Vector512.Load(from), y = Vector512.Load(from + Lanes);
        for (var k = 0; k < inner; k++, a += column, b += Panel)
        {
            var left = Vector512.Create(*a);
            x = Vector512.FusedMultiplyAdd(left, Vector512.Load(b), x);
            y = Vector512.FusedMultiplyAdd(left, Vector512.Load(b + Lanes), y);
        }
        x.Store(c);
        y.Store(c + Lanes);
    }
}
