namespace Crosscheck.Reporting; internal static class Placeholder;
