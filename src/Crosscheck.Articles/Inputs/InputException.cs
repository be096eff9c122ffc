namespace Crosscheck.Articles.Inputs;

/// <summary>What is wrong with an input, where it shows only inside a stream or a parser and no result can be returned. Caught where the input is opened.</summary>
/// <param name="reason">What is wrong, without a closing stop.</param>
/// <param name="advice">What the user can do about it, without a closing stop.</param>
internal sealed class InputException(string reason, string advice) : IOException(reason)
{
    public string Reason { get; } = reason;

    public string Advice { get; } = advice;
}
