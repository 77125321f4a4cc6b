using System.Xml.Linq;
using Xunit;

namespace Cachewright.Package.Tests;

/// <summary>What is in the package, and what is not.</summary>
public sealed class PackageContentTests(PackedPackage package)
{
    [Theory]
    [InlineData("analyzers/dotnet/cs/Cachewright.Generator.dll")]
    [InlineData("lib/net8.0/Cachewright.dll")]
    [InlineData("lib/net8.0/Cachewright.xml")]
    [InlineData("lib/net10.0/Cachewright.dll")]
    [InlineData("lib/net10.0/Cachewright.xml")]
    [InlineData("build/Cachewright.props")]
    [InlineData("buildTransitive/Cachewright.props")]
    [InlineData("build/Cachewright.targets")]
    [InlineData("buildTransitive/Cachewright.targets")]
    [InlineData("README.md")]
    public void The_package_holds(string file) => Assert.Contains(file, package.ReadEntryNames());

    [Fact]
    public void The_package_holds_no_other_assembly()
    {
        IEnumerable<string> assemblies = package
            .ReadEntryNames()
            .Where(name => name.EndsWith(".dll", StringComparison.Ordinal));

        Assert.Equal(
            [
                "analyzers/dotnet/cs/Cachewright.Generator.dll",
                "lib/net10.0/Cachewright.dll",
                "lib/net8.0/Cachewright.dll",
            ],
            assemblies.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_package_names_its_licence_and_its_readme()
    {
        XElement metadata = ReadMetadata();

        Assert.Equal("MIT", Child(metadata, "license").Value);
        Assert.Equal("expression", Child(metadata, "license").Attribute("type")?.Value);
        Assert.Equal("README.md", Child(metadata, "readme").Value);
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void The_package_depends_on_what_the_runtime_needs_and_on_nothing_of_the_compiler(string framework)
    {
        XElement group = Child(ReadMetadata(), "dependencies")
            .Elements()
            .Single(element => element.Attribute("targetFramework")?.Value == framework);

        Assert.Equal(
            [
                "MessagePack",
                "Microsoft.Extensions.DependencyInjection.Abstractions",
                "Microsoft.Extensions.Hosting.Abstractions",
                "Microsoft.Extensions.Logging.Abstractions",
                "Microsoft.Extensions.Options.ConfigurationExtensions",
                "StackExchange.Redis",
                "System.IO.Hashing",
            ],
            group.Elements().Select(dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal)
        );
    }

    private XElement ReadMetadata() => Child(XDocument.Parse(package.ReadText("Cachewright.nuspec")).Root!, "metadata");

    private static XElement Child(XElement parent, string name) =>
        parent.Elements().Single(element => element.Name.LocalName == name);
}
