using Crosscheck.Language.Learning;

namespace Crosscheck.Language.Parsing;

/// <summary>Builds a dependency tree with one root by greedy arc-eager decisions of a linear model. Safe to share among threads; each thread brings its own configuration.</summary>
internal sealed class Parser
{
    public const string ModelName = "parser";

    private readonly SparseWeights _weights;

    private Parser(ModelFile model)
    {
        model.Expect(ModelName, ParserFeatures.Version);
        _weights = new(model.Field(ModelField.Entries), model.Field(ModelField.Weights));
        Actions = new(model.Labels);
    }

    public ParserActions Actions { get; }

    public static Parser From(ModelFile model) => new(model);

    /// <summary>Parses; heads and relations are left in the configuration. The root has head -1.</summary>
    public void Parse(ParserInput input, Configuration configuration)
    {
        Span<ulong> features = stackalloc ulong[ParserFeatures.Most];
        Span<int> scores = stackalloc int[SparseWeights.ScoreBuffer];
        configuration.Start(input.Length);
        while (configuration.Settle())
        {
            var action = ParserActions.Shift;
            if (configuration.Depth > 0)
            {
                var count = ParserFeatures.Extract(configuration, input.Words, input.Before, features);
                scores.Clear();
                _weights.Score(features[..count], scores);
                action = Actions.Best(configuration, scores);
            }
            Actions.Apply(configuration, action);
        }
    }
}
