namespace Crosscheck.Reporting.Html;

/// <summary>A part of the page that can be rendered alone, in the order of the page.</summary>
public enum PageSection
{
    Head,
    Legend,
    Overview,
    Differences,
    Agreements,
    Timeline,
    Quotations,
    NamesAndLabels,
    Copies,
    Articles,
}
