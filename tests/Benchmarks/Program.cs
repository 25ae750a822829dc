using BenchmarkDotNet.Running;
using QlikEventGen.Benchmarks.Contenders;
using QlikEventGen.Benchmarks.FirstCalls;
using QlikEventGen.Benchmarks.Quick;

// --quick [--report-only] [--report FOLDER]   the goals, in less than two minutes; written to a page, if a folder is given
// --first-call                                the first call in fresh processes
// anything else                               BenchmarkDotNet's own arguments, such as --filter '*Parse*'
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
    int report = Array.IndexOf(args, "--report");
    return QuickRun.Run(args.Contains("--report-only"), report < 0 ? null : args[report + 1]);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
