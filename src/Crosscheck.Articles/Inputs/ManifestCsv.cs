using System.Text;

namespace Crosscheck.Articles.Inputs;

/// <summary>Reads the entries of an <c>articles.csv</c>: a header row, then RFC 4180 fields.</summary>
internal static class ManifestCsv
{
    public static List<ManifestRow> Read(string text, string shown, List<InputProblem> problems)
    {
        var rows = new List<ManifestRow>();
        var reader = new CsvCursor(text);
        if (!reader.TryReadRecord(out var header) || !header.Contains("file", StringComparer.OrdinalIgnoreCase))
        {
            problems.Add(new(shown, "the manifest has no column \"file\"", "begin it with the line id,file,source,published,url,title"));
            return rows;
        }
        while (reader.TryReadRecord(out var fields))
        {
            if (fields is [{ Length: 0 }])
                continue;
            rows.Add(new(rows.Count + 1, Field("id"), Field("file"), Field("source"), Field("published"), Field("url"), Field("title")));

            string? Field(string name)
            {
                var column = header.FindIndex(h => h.Equals(name, StringComparison.OrdinalIgnoreCase));
                return column >= 0 && column < fields.Count && !string.IsNullOrWhiteSpace(fields[column]) ? fields[column].Trim() : null;
            }
        }
        if (reader.EndsInsideQuotes)
            problems.Add(new(shown, "the manifest ends inside a quoted field", "close the quotation mark"));
        return rows;
    }

    /// <summary>RFC 4180, section 2; a lone quotation mark inside an unquoted field stands for itself.</summary>
    private sealed class CsvCursor(string text)
    {
        private int _at;

        public bool EndsInsideQuotes { get; private set; }

        public bool TryReadRecord(out List<string> fields)
        {
            fields = [];
            if (_at >= text.Length)
                return false;
            while (true)
            {
                fields.Add(ReadField());
                if (_at >= text.Length)
                    return true;
                var separator = text[_at++];
                if (separator == ',')
                    continue;
                if (separator == '\r' && _at < text.Length && text[_at] == '\n')
                    _at++;
                return true;
            }
        }

        private string ReadField()
        {
            if (_at < text.Length && text[_at] == '"')
                return ReadQuoted();
            var start = _at;
            while (_at < text.Length && text[_at] is not (',' or '\r' or '\n'))
                _at++;
            return text[start.._at];
        }

        private string ReadQuoted()
        {
            var field = new StringBuilder();
            _at++;
            while (_at < text.Length)
            {
                var c = text[_at++];
                if (c != '"')
                    field.Append(c);
                else if (_at < text.Length && text[_at] == '"')
                    field.Append(text[_at++]);
                else
                    return SkipToSeparator(field);
            }
            EndsInsideQuotes = true;
            return field.ToString();
        }

        private string SkipToSeparator(StringBuilder field)
        {
            while (_at < text.Length && text[_at] is not (',' or '\r' or '\n'))
                field.Append(text[_at++]);
            return field.ToString();
        }
    }
}
