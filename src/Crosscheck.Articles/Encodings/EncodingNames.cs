using System.Text;

namespace Crosscheck.Articles.Encodings;

/// <summary>Encodings by the names that pages use (WHATWG Encoding Standard: ISO-8859-1 and ASCII mean Windows-1252).</summary>
internal static class EncodingNames
{
    public static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static Encoding? Find(string name)
    {
        switch (name.Trim().ToLowerInvariant())
        {
            case "utf-8" or "utf8" or "unicode-1-1-utf-8" or "utf-16" or "utf-16le" or "utf-16be":
                // A declaration that could be read byte by byte is not UTF-16 (HTML Standard, 13.2.3.2).
                return Encoding.UTF8;
            case "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "cp1252" or "x-cp1252":
                return Windows1252;
            case "iso-8859-9" or "latin5":
                return CodePagesEncodingProvider.Instance.GetEncoding(1254);
            case "shift-jis" or "x-sjis" or "sjis":
                return CodePagesEncodingProvider.Instance.GetEncoding(932);
            case "gbk" or "gb2312" or "x-gbk" or "gb_2312-80":
                return CodePagesEncodingProvider.Instance.GetEncoding(54936);
            case var other:
                try
                {
                    return CodePagesEncodingProvider.Instance.GetEncoding(other);
                }
                catch (ArgumentException)
                {
                    return null;
                }
        }
    }
}
