using Crosscheck.Language.Learning;
using Crosscheck.Language.Networks;

namespace Crosscheck.Language.Names;

/// <summary>What is known of single words before any text is read.</summary>
/// <param name="Words">What the tagger's training knew of them.</param>
/// <param name="Vectors">What very much text knows of them.</param>
internal sealed record WordKnowledge(WordTable Words, WordVectors Vectors);
