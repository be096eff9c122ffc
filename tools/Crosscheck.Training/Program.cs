using System.Globalization;
using System.Text;
using Crosscheck.Language;
using Crosscheck.Language.Conllu;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
if (args is ["raw", var input, var output])
{
    var annotator = GrammarAnnotator.Load();
    using var writer = new StreamWriter(output, append: false, new UTF8Encoding(false));
    foreach (var sentence in ConlluLayers.Sentences(annotator.Annotate(File.ReadAllText(input), headline: false))) ConlluWriter.Write(writer, sentence);
    return 0;
}
Console.Error.WriteLine("usage: raw IN.txt OUT.conllu");
return 2;
