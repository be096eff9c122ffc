namespace Crosscheck.Articles;

/// <summary>The words that <see cref="Cut.Why"/> may have.</summary>
public static class CutReason
{
    /// <summary>Navigation, breadcrumbs, section names, search.</summary>
    public const string Menu = "menu";
    public const string Advert = "advert";

    /// <summary>Headlines and teasers of other articles.</summary>
    public const string Related = "related";

    /// <summary>Caption or credit of a picture or film.</summary>
    public const string Caption = "caption";
    public const string Comments = "comments";

    /// <summary>Newsletter and subscription boxes, paywall notices.</summary>
    public const string Newsletter = "newsletter";

    /// <summary>Sharing, following, printing, mailing.</summary>
    public const string Share = "share";

    /// <summary>Copyright lines, addresses, legal notices.</summary>
    public const string Footer = "footer";

    /// <summary>Cookie and consent notices.</summary>
    public const string Consent = "consent";
    public const string Byline = "byline";

    /// <summary>About the author.</summary>
    public const string Author = "author";
    public const string Date = "date";

    /// <summary>The headline once more.</summary>
    public const string Headline = "headline";

    /// <summary>A summary that repeats the beginning of the text.</summary>
    public const string Teaser = "teaser";

    /// <summary>Topics and keywords.</summary>
    public const string Tags = "tags";

    /// <summary>Forms and controls.</summary>
    public const string Form = "form";

    /// <summary>A passage that stands out of the running text and repeats it.</summary>
    public const string PullQuote = "pull quote";

    /// <summary>Outside the article for no narrower reason.</summary>
    public const string Other = "other";
}
