using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Crosscheck.Benchmarks;

switch (args)
{
    case ["reading", var folder]:
        ReadingBenchmark.Run(folder);
        break;
    case ["large-page", var file]:
        ReadingBenchmark.RunLarge(file);
        break;
    default:
        // In this process: a project of BenchmarkDotNet's own would lie outside the solution's build settings.
        BenchmarkRunner.Run<StageBenchmarks>(DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)), args);
        break;
}
