using Crosscheck.Language.Networks;

namespace Crosscheck.Tests.Language.Networks;

public sealed unsafe class DenseTests
{
    [Theory]
    [InlineData(1, 1, 32)]
    [InlineData(5, 7, 64)]
    [InlineData(6, 96, 96)]
    [InlineData(20, 33, 32)]
    public void A_product_is_the_sum_of_products(int rows, int inner, int columns)
    {
        var random = new Random(5);
        float[] a = Numbers(random, rows * inner), b = Numbers(random, inner * columns), bias = Numbers(random, columns);
        float[] packed = new float[inner * columns], c = new float[rows * columns];
        fixed (float* pa = a, pb = b, pBias = bias, pPacked = packed, pc = c)
        {
            Dense.Pack(pb, columns, 1, inner, columns, pPacked);
            Dense.Multiply(pa, inner, 1, pPacked, pBias, pc, columns, rows, inner, columns);
        }
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var sum = (double)bias[j];
                for (var k = 0; k < inner; k++) sum += (double)a[(i * inner) + k] * b[(k * columns) + j];
                Assert.Equal(sum, c[(i * columns) + j], 1e-4);
            }
        }
    }

    [Fact]
    public void A_row_is_the_same_bits_alone_and_among_others()
    {
        var random = new Random(6);
        float[] a = Numbers(random, 8 * 50), b = Numbers(random, 50 * 32), all = new float[8 * 32], alone = new float[32];
        fixed (float* pa = a, pb = b, pAll = all, pAlone = alone)
        {
            Dense.Multiply(pa, 50, 1, pb, null, pAll, 32, 8, 50, 32);
            Dense.Multiply(pa + (3 * 50), 50, 1, pb, null, pAlone, 32, 1, 50, 32);
        }
        Assert.Equal(alone, all[(3 * 32)..(4 * 32)]);
    }

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
}
