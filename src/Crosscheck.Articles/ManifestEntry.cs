namespace Crosscheck.Articles;

/// <summary>What a manifest says of one file; goes before what the file says of itself.</summary>
/// <param name="Id">Local to the manifest; null if none is given.</param>
/// <param name="File">Path below the manifest's folder, with <c>/</c>.</param>
/// <param name="Source">The outlet.</param>
/// <param name="Published">A valid ISO 8601 date or date-time.</param>
/// <param name="Url">The article's address.</param>
/// <param name="Title">The headline.</param>
public sealed record ManifestEntry(string? Id, string File, string? Source = null, string? Published = null, string? Url = null, string? Title = null);
