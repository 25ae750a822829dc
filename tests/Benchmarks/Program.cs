using BenchmarkDotNet.Running;
using QlikEventGen.Benchmarks.Contenders;
using QlikEventGen.Benchmarks.FirstCalls;
using QlikEventGen.Benchmarks.Quick;

// --quick [--report-only]   the goals, in less than two minutes
// --first-call              the first call in fresh processes
// anything else             BenchmarkDotNet's own arguments, such as --filter '*Parse*'
if (args is [FirstCall.Argument, { } name])
{
    return FirstCall.Run(name);
}

if (args.Contains("--first-call"))
{
    Console.WriteLine(FirstCall.Table(processes: 9));
    return 0;
}

Verification.Run();
if (args.Contains("--quick"))
{
    return QuickRun.Run(isReportOnly: args.Contains("--report-only"));
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
