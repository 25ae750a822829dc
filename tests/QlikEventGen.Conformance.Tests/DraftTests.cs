using Xunit;

namespace QlikEventGen.Conformance.Tests;

// Each test of the suite is a test of its own. A class for each draft, so that two are compiled and run side by side; its schemas are
// compiled when the first of its tests runs.

public sealed class Draft4Tests
{
    [Theory]
    [SuiteData("draft4", "required")]
    public void Required(string test) => SuiteRun.Run("required", test);

    [Theory]
    [SuiteData("draft4", "required-assert")]
    public void Required_with_formats(string test) => SuiteRun.Run("required-assert", test);

    [Theory]
    [SuiteData("draft4", "optional")]
    public void Optional(string test) => SuiteRun.Run("optional", test);

    [Theory]
    [SuiteData("draft4", "format")]
    public void Format(string test) => SuiteRun.Run("format", test);
}

public sealed class Draft6Tests
{
    [Theory]
    [SuiteData("draft6", "required")]
    public void Required(string test) => SuiteRun.Run("required", test);

    [Theory]
    [SuiteData("draft6", "required-assert")]
    public void Required_with_formats(string test) => SuiteRun.Run("required-assert", test);

    [Theory]
    [SuiteData("draft6", "optional")]
    public void Optional(string test) => SuiteRun.Run("optional", test);

    [Theory]
    [SuiteData("draft6", "format")]
    public void Format(string test) => SuiteRun.Run("format", test);
}

public sealed class Draft7Tests
{
    [Theory]
    [SuiteData("draft7", "required")]
    public void Required(string test) => SuiteRun.Run("required", test);

    [Theory]
    [SuiteData("draft7", "required-assert")]
    public void Required_with_formats(string test) => SuiteRun.Run("required-assert", test);

    [Theory]
    [SuiteData("draft7", "optional")]
    public void Optional(string test) => SuiteRun.Run("optional", test);

    [Theory]
    [SuiteData("draft7", "format")]
    public void Format(string test) => SuiteRun.Run("format", test);
}

public sealed class Draft201909Tests
{
    [Theory]
    [SuiteData("draft2019-09", "required")]
    public void Required(string test) => SuiteRun.Run("required", test);

    [Theory]
    [SuiteData("draft2019-09", "required-assert")]
    public void Required_with_formats(string test) => SuiteRun.Run("required-assert", test);

    [Theory]
    [SuiteData("draft2019-09", "optional")]
    public void Optional(string test) => SuiteRun.Run("optional", test);

    [Theory]
    [SuiteData("draft2019-09", "format")]
    public void Format(string test) => SuiteRun.Run("format", test);
}

public sealed class Draft202012Tests
{
    [Theory]
    [SuiteData("draft2020-12", "required")]
    public void Required(string test) => SuiteRun.Run("required", test);

    [Theory]
    [SuiteData("draft2020-12", "required-assert")]
    public void Required_with_formats(string test) => SuiteRun.Run("required-assert", test);

    [Theory]
    [SuiteData("draft2020-12", "optional")]
    public void Optional(string test) => SuiteRun.Run("optional", test);

    [Theory]
    [SuiteData("draft2020-12", "format")]
    public void Format(string test) => SuiteRun.Run("format", test);
}
