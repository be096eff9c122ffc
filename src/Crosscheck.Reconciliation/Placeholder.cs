namespace Crosscheck.Reconciliation; internal static class Placeholder;
