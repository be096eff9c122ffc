using System.Text;

namespace Crosscheck.Reporting;

/// <summary>Writes a table as RFC 4180 text that a spreadsheet takes as text.</summary>
internal sealed class CsvText
{
    private readonly StringBuilder _csv = new();

    public void Row(ReadOnlySpan<string> cells)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            if (index > 0)
                _csv.Append(',');
            Cell(cells[index]);
        }
        _csv.Append("\r\n");
    }

    public override string ToString() => _csv.ToString();

    private void Cell(string cell)
    {
        // Spreadsheets run a cell that begins like a formula.
        var text = cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;
        if (text.AsSpan().ContainsAny(",\"\r\n"))
            _csv.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            _csv.Append(text);
    }
}
