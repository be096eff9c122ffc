using System.Collections.Immutable;
using Crosscheck.Articles;

namespace Crosscheck.Pipeline;

/// <summary>What a set of inputs gave.</summary>
/// <param name="Story">Null if no input gave a usable article.</param>
/// <param name="LeftOut">Inputs that were read but take no part, in order of file and reason.</param>
/// <param name="Problems">Inputs that failed, in order of the inputs.</param>
/// <param name="Stories">How many stories the articles look like; one unless several are sure.</param>
public sealed record StoryOutcome(Story? Story, ImmutableArray<LeftOut> LeftOut, ImmutableArray<InputProblem> Problems, int Stories = 1);
