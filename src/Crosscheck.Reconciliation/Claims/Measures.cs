using System.Globalization;

namespace Crosscheck.Reconciliation.Claims;

/// <summary>Units brought to one scale a dimension (SI and the international yard and pound, 1959), and quantities in their normal form.</summary>
internal static class Measures
{
    private static readonly Dictionary<string, (string Dimension, decimal Factor)> _units = new(StringComparer.Ordinal)
    {
        ["meter"] = ("length", 1m),
        ["metre"] = ("length", 1m),
        ["kilometer"] = ("length", 1000m),
        ["kilometre"] = ("length", 1000m),
        ["mile"] = ("length", 1609.344m),
        ["foot"] = ("length", 0.3048m),
        ["yard"] = ("length", 0.9144m),
        ["inch"] = ("length", 0.0254m),
        ["centimeter"] = ("length", 0.01m),
        ["centimetre"] = ("length", 0.01m),
        ["nautical mile"] = ("length", 1852m),
        ["millimeter"] = ("length", 0.001m),
        ["gram"] = ("mass", 0.001m),
        ["kilogram"] = ("mass", 1m),
        ["pound"] = ("mass", 0.45359237m),
        ["ton"] = ("mass", 907.18474m),
        ["tonne"] = ("mass", 1000m),
        ["ounce"] = ("mass", 0.028349523m),
        ["stone"] = ("mass", 6.35029318m),
        ["second"] = ("time", 1m),
        ["minute"] = ("time", 60m),
        ["hour"] = ("time", 3600m),
        ["day"] = ("time", 86400m),
        ["week"] = ("time", 604800m),
        ["month"] = ("time", 2629800m),
        ["year"] = ("time", 31557600m),
        ["acre"] = ("area", 4046.8564m),
        ["hectare"] = ("area", 10000m),
        ["square mile"] = ("area", 2589988.11m),
        ["square kilometer"] = ("area", 1000000m),
        ["square foot"] = ("area", 0.09290304m),
        ["square meter"] = ("area", 1m),
        ["mile per hour"] = ("speed", 0.44704m),
        ["kilometer per hour"] = ("speed", 0.277778m),
        ["mph"] = ("speed", 0.44704m),
        ["km/h"] = ("speed", 0.277778m),
        ["knot"] = ("speed", 0.514444m),
        ["liter"] = ("volume", 1m),
        ["litre"] = ("volume", 1m),
        ["gallon"] = ("volume", 3.785411784m),
        ["barrel"] = ("volume", 158.987294928m),
    };

    /// <summary>The dimension of a unit, or the unit itself if it is not known: only like is compared with like.</summary>
    public static string DimensionOf(string unit) => _units.TryGetValue(unit, out var known) ? known.Dimension : unit;

    /// <summary>A value on its dimension's base scale.</summary>
    public static decimal Scaled(decimal value, string unit) => _units.TryGetValue(unit, out var known) ? value * known.Factor : value;

    /// <summary>design.md's form: digits without separators, optional <c>&gt;= &lt;= ~</c>, a range <c>25-30</c>, or the vague word, then the unit.</summary>
    public static string Normal(Quantity quantity, string unit)
    {
        var number = quantity switch
        {
            { Vague: { } vague } => vague,
            { Approximation: Approximation.AtLeast or Approximation.MoreThan, Low: { } low } => ">=" + Digits(low),
            { Approximation: Approximation.AtMost or Approximation.LessThan, High: { } high } => "<=" + Digits(high),
            { Low: { } low, High: { } high } when low != high => $"{Digits(low)}-{Digits(high)}",
            { Approximation: Approximation.About, Low: { } low } => "~" + Digits(low),
            { Low: { } low } => Digits(low),
            { High: { } high } => Digits(high),
            _ => "",
        };
        return unit.Length == 0 ? number : $"{number} {unit}";
    }

    private static string Digits(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
