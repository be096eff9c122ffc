using Crosscheck.Reconciliation.Claims;
using Crosscheck.Reconciliation.Values;

namespace Crosscheck.Tests.Reconciliation.Values;

public sealed class TimeValuesTests
{
    [Theory]
    [InlineData("2012", "2012", AnswerRelation.Same)]
    [InlineData("2012", "2012-09", AnswerRelation.Compatible)]
    [InlineData("2012", "2013", AnswerRelation.Differ)]
    [InlineData("2012-09-30", "2012-10-01", AnswerRelation.Differ)]
    [InlineData("1960/1964", "1965", AnswerRelation.Differ)]
    [InlineData("1960/1964", "1963", AnswerRelation.Compatible)]
    [InlineData("196X", "1965", AnswerRelation.Compatible)]
    [InlineData("2013~", "2014", AnswerRelation.Compatible)]
    [InlineData("Saturday", "Saturday", AnswerRelation.Same)]
    [InlineData("Saturday", "late Saturday", AnswerRelation.Compatible)]
    [InlineData("Saturday", "Monday night", AnswerRelation.Differ)]
    [InlineData("Saturday", "2024-10-19", AnswerRelation.Compatible)]
    [InlineData("Saturday", "2024-10-18", AnswerRelation.Differ)]
    [InlineData("last year", "2012", AnswerRelation.Compatible)]
    [InlineData("2017-12-26T11:36", "2017-12-26", AnswerRelation.Same)]
    [InlineData("2017-12-26T11:36", "2017-12-26T19:33", AnswerRelation.Differ)]
    [InlineData("2017-12-26T11:36", "2017-12-26T03:36Z", AnswerRelation.Compatible)]
    [InlineData("2017-12-26T19:33", "2017-12-26T03:36Z", AnswerRelation.Differ)]
    public void Times_stand_to_each_other_as_intervals(string a, string b, AnswerRelation expected)
    {
        Assert.Equal(expected, TimeValues.Compare(Time(a), Time(b)).Relation);
        Assert.Equal(expected, TimeValues.Compare(Time(b), Time(a)).Relation);
    }

    [Theory]
    [InlineData("2012", TimeRelation.At, "2016", TimeRelation.By)]
    [InlineData("2018-02-06", TimeRelation.At, "2018-01", TimeRelation.Since)]
    [InlineData("2012", TimeRelation.At, "2015-03", TimeRelation.Before)]
    [InlineData("2019", TimeRelation.At, "2015", TimeRelation.After)]
    public void A_bound_leaves_room_for_what_lies_within_it(string a, TimeRelation relationA, string b, TimeRelation relationB) =>
        Assert.Equal(AnswerRelation.Compatible, TimeValues.Compare(Time(a, relationA), Time(b, relationB)).Relation);

    [Theory]
    [InlineData("2017-12-26", "on Tuesday", "2018-01-02", "Tuesday", AnswerRelation.Compatible)]
    [InlineData("2018-01", "next month", "2018-02", "next month", AnswerRelation.Compatible)]
    [InlineData("2017-12-26", "on Tuesday", "2017-12-27", "on Wednesday", AnswerRelation.Differ)]
    public void Words_that_lean_on_the_day_of_publication_do_not_differ_by_it(string a, string wordsA, string b, string wordsB, AnswerRelation expected) =>
        Assert.Equal(expected, TimeValues.Compare(Time(a) with { Words = wordsA }, Time(b) with { Words = wordsB }).Relation);

    [Fact]
    public void An_estimate_of_the_time_of_day_leaves_room_for_what_is_near() =>
        Assert.Equal(AnswerRelation.Compatible, TimeValues.Compare(Time("2017-12-26T22:30") with { Words = "around 10:30 p.m." }, Time("2017-12-26T22:45")).Relation);

    [Fact]
    public void A_time_after_the_bound_differs() =>
        Assert.Equal(AnswerRelation.Differ, TimeValues.Compare(Time("2018"), Time("2016", TimeRelation.By)).Relation);

    private static TimeValue Time(string value, TimeRelation relation = TimeRelation.At) =>
        new(value, value, EdtfInterval.TryParse(value, out var interval) ? interval : null, relation, value);
}
