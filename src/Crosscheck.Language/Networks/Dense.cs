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

    private const int HalfLanes = Lanes / 2;

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
                    SixRows(left, row, column, panel, start, output, stride, inner);
                }
                else
                {
                    SixRowsOfHalf(left, row, column, panel, start, output, stride, inner);
                    SixRowsOfHalf(left, row, column, panel + (Panel / 2), start == null ? null : start + (Panel / 2), output + (Panel / 2), stride, inner);
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SixRows(float* a, int row, int column, float* b, float* bias, float* c, int stride, int inner)
    {
        float* a1 = a + row, a2 = a1 + row, a3 = a2 + row, a4 = a3 + row, a5 = a4 + row;
        float* c1 = c + stride, c2 = c1 + stride, c3 = c2 + stride, c4 = c3 + stride, c5 = c4 + stride;
        Vector512<float> x0, y0, x1, y1, x2, y2, x3, y3, x4, y4, x5, y5;
        if (bias != null)
        {
            x0 = x1 = x2 = x3 = x4 = x5 = Vector512.Load(bias);
            y0 = y1 = y2 = y3 = y4 = y5 = Vector512.Load(bias + Lanes);
        }
        else
        {
            (x0, x1, x2) = (Vector512.Load(c), Vector512.Load(c1), Vector512.Load(c2));
            (x3, x4, x5) = (Vector512.Load(c3), Vector512.Load(c4), Vector512.Load(c5));
            (y0, y1, y2) = (Vector512.Load(c + Lanes), Vector512.Load(c1 + Lanes), Vector512.Load(c2 + Lanes));
            (y3, y4, y5) = (Vector512.Load(c3 + Lanes), Vector512.Load(c4 + Lanes), Vector512.Load(c5 + Lanes));
        }
        nint at = 0;
        for (var k = 0; k < inner; k++, at += column, b += Panel)
        {
            Vector512<float> p = Vector512.Load(b), q = Vector512.Load(b + Lanes);
            var left = Vector512.Create(a[at]);
            x0 = Vector512.FusedMultiplyAdd(left, p, x0);
            y0 = Vector512.FusedMultiplyAdd(left, q, y0);
            left = Vector512.Create(a1[at]);
            x1 = Vector512.FusedMultiplyAdd(left, p, x1);
            y1 = Vector512.FusedMultiplyAdd(left, q, y1);
            left = Vector512.Create(a2[at]);
            x2 = Vector512.FusedMultiplyAdd(left, p, x2);
            y2 = Vector512.FusedMultiplyAdd(left, q, y2);
            left = Vector512.Create(a3[at]);
            x3 = Vector512.FusedMultiplyAdd(left, p, x3);
            y3 = Vector512.FusedMultiplyAdd(left, q, y3);
            left = Vector512.Create(a4[at]);
            x4 = Vector512.FusedMultiplyAdd(left, p, x4);
            y4 = Vector512.FusedMultiplyAdd(left, q, y4);
            left = Vector512.Create(a5[at]);
            x5 = Vector512.FusedMultiplyAdd(left, p, x5);
            y5 = Vector512.FusedMultiplyAdd(left, q, y5);
        }
        x0.Store(c);
        y0.Store(c + Lanes);
        x1.Store(c1);
        y1.Store(c1 + Lanes);
        x2.Store(c2);
        y2.Store(c2 + Lanes);
        x3.Store(c3);
        y3.Store(c3 + Lanes);
        x4.Store(c4);
        y4.Store(c4 + Lanes);
        x5.Store(c5);
        y5.Store(c5 + Lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SixRowsOfHalf(float* a, int row, int column, float* b, float* bias, float* c, int stride, int inner)
    {
        float* a1 = a + row, a2 = a1 + row, a3 = a2 + row, a4 = a3 + row, a5 = a4 + row;
        float* c1 = c + stride, c2 = c1 + stride, c3 = c2 + stride, c4 = c3 + stride, c5 = c4 + stride;
        Vector256<float> x0, y0, x1, y1, x2, y2, x3, y3, x4, y4, x5, y5;
        if (bias != null)
        {
            x0 = x1 = x2 = x3 = x4 = x5 = Vector256.Load(bias);
            y0 = y1 = y2 = y3 = y4 = y5 = Vector256.Load(bias + HalfLanes);
        }
        else
        {
            (x0, x1, x2) = (Vector256.Load(c), Vector256.Load(c1), Vector256.Load(c2));
            (x3, x4, x5) = (Vector256.Load(c3), Vector256.Load(c4), Vector256.Load(c5));
            (y0, y1, y2) = (Vector256.Load(c + HalfLanes), Vector256.Load(c1 + HalfLanes), Vector256.Load(c2 + HalfLanes));
            (y3, y4, y5) = (Vector256.Load(c3 + HalfLanes), Vector256.Load(c4 + HalfLanes), Vector256.Load(c5 + HalfLanes));
        }
        nint at = 0;
        for (var k = 0; k < inner; k++, at += column, b += Panel)
        {
            Vector256<float> p = Vector256.Load(b), q = Vector256.Load(b + HalfLanes);
            var left = Vector256.Create(a[at]);
            x0 = Vector256.FusedMultiplyAdd(left, p, x0);
            y0 = Vector256.FusedMultiplyAdd(left, q, y0);
            left = Vector256.Create(a1[at]);
            x1 = Vector256.FusedMultiplyAdd(left, p, x1);
            y1 = Vector256.FusedMultiplyAdd(left, q, y1);
            left = Vector256.Create(a2[at]);
            x2 = Vector256.FusedMultiplyAdd(left, p, x2);
            y2 = Vector256.FusedMultiplyAdd(left, q, y2);
            left = Vector256.Create(a3[at]);
            x3 = Vector256.FusedMultiplyAdd(left, p, x3);
            y3 = Vector256.FusedMultiplyAdd(left, q, y3);
            left = Vector256.Create(a4[at]);
            x4 = Vector256.FusedMultiplyAdd(left, p, x4);
            y4 = Vector256.FusedMultiplyAdd(left, q, y4);
            left = Vector256.Create(a5[at]);
            x5 = Vector256.FusedMultiplyAdd(left, p, x5);
            y5 = Vector256.FusedMultiplyAdd(left, q, y5);
        }
        x0.Store(c);
        y0.Store(c + HalfLanes);
        x1.Store(c1);
        y1.Store(c1 + HalfLanes);
        x2.Store(c2);
        y2.Store(c2 + HalfLanes);
        x3.Store(c3);
        y3.Store(c3 + HalfLanes);
        x4.Store(c4);
        y4.Store(c4 + HalfLanes);
        x5.Store(c5);
        y5.Store(c5 + HalfLanes);
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
