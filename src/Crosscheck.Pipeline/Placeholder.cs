namespace Crosscheck.Pipeline; internal static class Placeholder;
