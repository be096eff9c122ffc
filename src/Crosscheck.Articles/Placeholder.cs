namespace Crosscheck.Articles; internal static class Placeholder;
