using Crosscheck.Lexicons;

if (args is ["common-words", var folder, var list])
{
    File.WriteAllText(list, CommonWordsList.Of(folder));
    return 0;
}
if (args is ["transitive-verbs", var dictionary, var verbs])
{
    File.WriteAllText(verbs, TransitiveVerbs.Of(dictionary));
    return 0;
}
if (args is ["verbs-in-e", var wordNet, var hidden])
{
    File.WriteAllText(hidden, VerbsInE.Of(wordNet));
    return 0;
}
if (args.Length != 3)
{
    Console.Error.WriteLine("usage: Crosscheck.Lexicons WORDNET_DICT_FOLDER NEWS_WORDS.txt OUT.bin");
    Console.Error.WriteLine("       Crosscheck.Lexicons common-words TEXT_FOLDER OUT.txt");
    Console.Error.WriteLine("       Crosscheck.Lexicons transitive-verbs WORDNET_DICT_FOLDER OUT.txt");
    Console.Error.WriteLine("       Crosscheck.Lexicons verbs-in-e WORDNET_DICT_FOLDER OUT.txt");
    return 2;
}

var bytes = new WordTableCompiler(WordNetReader.Read(args[0]), NewsWords.Read(args[1])).Compile();
File.WriteAllBytes(args[2], bytes);
Console.WriteLine($"{bytes.Length} bytes");
return 0;
