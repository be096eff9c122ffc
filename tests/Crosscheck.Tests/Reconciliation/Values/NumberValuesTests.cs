using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Values;

namespace Crosscheck.Tests.Reconciliation.Values;

public sealed class NumberValuesTests
{
    [Theory]
    [InlineData("3000", "3000", AnswerRelation.Same)]
    [InlineData("3000", ">=3000", AnswerRelation.Compatible)]
    [InlineData("3000", "~3000", AnswerRelation.Compatible)]
    [InlineData("3000", "thousands", AnswerRelation.Compatible)]
    [InlineData("2973", "3000", AnswerRelation.Compatible)]
    [InlineData("39600", "40000", AnswerRelation.Compatible)]
    [InlineData("27", "25-30", AnswerRelation.Compatible)]
    [InlineData("25-30", "28-35", AnswerRelation.Compatible)]
    [InlineData("14", "dozens", AnswerRelation.Differ)]
    [InlineData("14", "12", AnswerRelation.Differ)]
    [InlineData("200", "212", AnswerRelation.Differ)]
    [InlineData("5", ">=6", AnswerRelation.Differ)]
    [InlineData("<=4", "5", AnswerRelation.Differ)]
    [InlineData("<=400000", "<=44000000", AnswerRelation.Differ)]
    [InlineData("<=12", "<=14", AnswerRelation.Compatible)]
    [InlineData("3000", "3100", AnswerRelation.Differ)]
    [InlineData("3000", "750", AnswerRelation.Differ)]
    [InlineData("1 mile", "10 mile", AnswerRelation.Differ)]
    [InlineData("1 mile", "1.6 kilometer", AnswerRelation.Compatible)]
    [InlineData("1 mile", "<=2 kilometer", AnswerRelation.Compatible)]
    [InlineData("6 mile", "25 kilometer", AnswerRelation.Differ)]
    [InlineData("5000000000 USD", "4000000000-5000000000 USD", AnswerRelation.Compatible)]
    public void Numbers_stand_to_each_other_as_ranges(string a, string b, AnswerRelation expected)
    {
        Assert.Equal(expected, NumberValues.Compare(Number(a), Number(b)).Relation);
        Assert.Equal(expected, NumberValues.Compare(Number(b), Number(a)).Relation);
    }

    [Theory]
    [InlineData("276", true)]
    [InlineData("6500", true)]
    [InlineData("<=6500", true)]
    [InlineData("11500000", true)]
    [InlineData("1.25 percent", true)]
    [InlineData("40000", false)]
    [InlineData("24", false)]
    [InlineData("1300000 USD", false)]
    [InlineData("thousands", false)]
    public void A_number_of_many_digits_is_rare(string number, bool expected) => Assert.Equal(expected, NumberValues.IsRare(Number(number)));

    private static NumberValue Number(string normal)
    {
        var parts = normal.Split(' ', 2);
        var unit = parts.Length > 1 ? parts[1] : "";
        var number = parts[0];
        if (char.IsLetter(number[0]))
            return new(normal, normal, null, null, unit, Approximation.Vague, number);
        var approximation = number[0] switch { '>' => Approximation.AtLeast, '<' => Approximation.AtMost, '~' => Approximation.About, _ => Approximation.Exact };
        var ends = number.TrimStart('>', '<', '=', '~').Split('-').Select(digits => decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return new(
            normal, normal,
            approximation == Approximation.AtMost ? null : ends[0],
            approximation == Approximation.AtLeast ? null : ends[^1],
            unit, approximation, null);
    }
}
