using System.Reflection;

namespace Crosscheck.Cli;

internal static class ProgramVersion
{
    /// <summary>As set in Directory.Build.props, without the commit that the build adds.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
