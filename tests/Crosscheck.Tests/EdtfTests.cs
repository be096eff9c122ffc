namespace Crosscheck.Tests;

public sealed class EdtfTests
{
    [Theory]
    [InlineData("2012", "2012-01-01", "2012-12-31", false)]
    [InlineData("2012-02", "2012-02-01", "2012-02-29", false)]
    [InlineData("2012-09-20", "2012-09-20", "2012-09-20", false)]
    [InlineData("2012-09-20T21:30Z", "2012-09-20", "2012-09-20", false)]
    [InlineData("196X", "1960-01-01", "1969-12-31", false)]
    [InlineData("19XX", "1900-01-01", "1999-12-31", false)]
    [InlineData("1960/1964", "1960-01-01", "1964-12-31", false)]
    [InlineData("2013~", "2013-01-01", "2013-12-31", true)]
    [InlineData("2012-05-11~/2012-05-20~", "2012-05-11", "2012-05-20", true)]
    [InlineData("2019-22", "2019-06-01", "2019-08-31", true)]
    [InlineData("2019-24", "2019-12-01", "2020-02-29", true)]
    [InlineData("2019-34", "2019-04-01", "2019-06-30", false)]
    [InlineData("2014/..", "2014-01-01", "9999-12-31", false)]
    [InlineData("../2014-03", "0001-01-01", "2014-03-31", false)]
    [InlineData("2012-XX", "2012-01-01", "2012-12-31", false)]
    [InlineData("2012-09-XX", "2012-09-01", "2012-09-30", false)]
    [InlineData("9999-24", "9999-12-01", "9999-12-31", true)]
    public void Covers_the_days_that_the_value_names(string edtf, string first, string last, bool approximate)
    {
        Assert.True(EdtfInterval.TryParse(edtf, out var interval));
        Assert.Equal(new EdtfInterval(Day(first), Day(last), approximate), interval);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("XXXX-09-11")]
    [InlineData("Saturday")]
    [InlineData("2012-13")]
    [InlineData("2012-02-30")]
    [InlineData("0000")]
    [InlineData("2014/2012")]
    [InlineData("../..")]
    [InlineData("/")]
    [InlineData("196X-05")]
    [InlineData("1X60")]
    [InlineData("2012-5")]
    [InlineData("2012x09")]
    [InlineData("2012-09T10:00")]
    [InlineData("~")]
    public void Refuses_what_names_no_days(string? edtf) => Assert.False(EdtfInterval.TryParse(edtf, out _));

    [Theory]
    [InlineData("2012", "2012-09", true, true)]
    [InlineData("2012-09", "2012", true, false)]
    [InlineData("2012", "2013", false, false)]
    [InlineData("2008/2009", "2009-12-31", true, true)]
    [InlineData("1960/1964", "196X", true, false)]
    [InlineData("2014/..", "2020", true, true)]
    public void Compares_as_intervals(string one, string other, bool overlaps, bool contains)
    {
        Assert.True(EdtfInterval.TryParse(one, out var a));
        Assert.True(EdtfInterval.TryParse(other, out var b));
        Assert.Equal(overlaps, a.Overlaps(b));
        Assert.Equal(overlaps, b.Overlaps(a));
        Assert.Equal(contains, a.Contains(b));
    }

    [Theory]
    [InlineData("2013~", "2012-11", true)]
    [InlineData("2013", "2012-11", false)]
    [InlineData("2013~", "2010", false)]
    [InlineData("0001~", "0001", true)]
    public void Gives_room_where_bounds_are_not_sharp(string one, string other, bool overlaps)
    {
        Assert.True(EdtfInterval.TryParse(one, out var a));
        Assert.True(EdtfInterval.TryParse(other, out var b));
        Assert.Equal(overlaps, a.Widened().Overlaps(b));
    }

    [Theory]
    [InlineData("2023-06-20", "20 June 2023")]
    [InlineData("2012-09", "September 2012")]
    [InlineData("2013", "2013")]
    [InlineData("2013~", "about 2013")]
    [InlineData("1960/1964", "early 1960s")]
    [InlineData("1964/1966", "mid-1960s")]
    [InlineData("1966/1969", "late 1960s")]
    [InlineData("1961/1964", "1961 to 1964")]
    [InlineData("196X", "1960s")]
    [InlineData("19XX", "20th century")]
    [InlineData("00XX", "1st century")]
    [InlineData("2012-06-05/2012-06-07", "5 to 7 June 2012")]
    [InlineData("2012-06-28/2012-07-02", "28 June to 2 July 2012")]
    [InlineData("2012-12-28/2013-01-02", "28 December 2012 to 2 January 2013")]
    [InlineData("2012-05/2012-08", "May to August 2012")]
    [InlineData("2012-06-11~/2012-06-20~", "mid-June 2012")]
    [InlineData("2012-06-21~/2012-06-30~", "late June 2012")]
    [InlineData("2012-01~/2012-04~", "early 2012")]
    [InlineData("2019-23", "autumn 2019")]
    [InlineData("2019-34", "Q2 2019")]
    [InlineData("2014/..", "from 2014")]
    [InlineData("../2014-03", "until March 2014")]
    [InlineData("2014-03-05T21:30Z", "5 March 2014, 21:30 GMT")]
    [InlineData("2014-03-05T21:30", "5 March 2014, 21:30")]
    [InlineData("2014-03-05T17:00-05:00", "5 March 2014, 17:00 UTC-05:00")]
    [InlineData("last year", "last year")]
    [InlineData("XXXX-09-11", "XXXX-09-11")]
    public void Reads_as_plain_English(string edtf, string text) => Assert.Equal(text, EdtfText.Of(edtf));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
