using Crosscheck.Articles.Metadata;

namespace Crosscheck.Tests.Articles;

public sealed class DateTests
{
    [Theory]
    [InlineData("2024-06-07", "2024-06-07")]
    [InlineData("2024-06", "2024-06")]
    [InlineData("2024", "2024")]
    [InlineData("20240607", "2024-06-07")]
    [InlineData("2024/06/07", "2024-06-07")]
    [InlineData("2024-06-07T10:15:00Z", "2024-06-07T10:15:00Z")]
    [InlineData("2024-06-07T10:15:00.123+0200", "2024-06-07T10:15:00+02:00")]
    [InlineData("2024-06-07 10:15 -05:00", "2024-06-07T10:15-05:00")]
    [InlineData("2024-06-07 10:15:30 UTC", "2024-06-07T10:15:30Z")]
    [InlineData("2024-06-07T10:15:00", "2024-06-07T10:15:00")]
    [InlineData("2024-13-07", null)]
    [InlineData("2023-02-29", null)]
    [InlineData("2024-06-07Tnoon", null)]
    [InlineData("yesterday", null)]
    public void Brings_machine_written_dates_into_iso_form(string text, string? iso) => Assert.Equal(iso, IsoDate.Normalise(text));

    [Theory]
    [InlineData("Friday, 7 June 2024", "2024-06-07")]
    [InlineData("June 7th, 2024 at 10:15", "2024-06-07")]
    [InlineData("Sept. 3, 2021", "2021-09-03")]
    [InlineData("the 7th of June 2024", "2024-06-07")]
    [InlineData("Freitag, 7. Juni 2024", "2024-06-07")]
    [InlineData("le 1er août 2019", "2019-08-01")]
    [InlineData("12 de junio de 2023", "2023-06-12")]
    [InlineData("7.6.2024", "2024-06-07")]
    [InlineData("25/12/2020", "2020-12-25")]
    [InlineData("12/25/2020", "2020-12-25")]
    [InlineData("06/06/2020", "2020-06-06")]
    [InlineData("2020年6月7日", "2020-06-07")]
    [InlineData("07-Jun-2024", "2024-06-07")]
    [InlineData("05/06/2020", null)]
    [InlineData("31 June 2020", null)]
    [InlineData("June 2024", null)]
    [InlineData("call 555-06-2020", null)]
    [InlineData("version 1.2.20201", null)]
    [InlineData("in May 5000 people", null)]
    public void Finds_a_full_date_in_a_text(string text, string? iso) => Assert.Equal(iso, WrittenDate.Find(text)?.Iso);
}
