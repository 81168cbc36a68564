using System;
using Dstack.Permissions.Generator.Naming;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Generator.Pipeline;

/// <summary>What the project says about the generated code.</summary>
/// <param name="Namespace">The namespace of the policy classes; empty for the global one.</param>
/// <param name="IsPublic">Whether other assemblies may use the generated classes.</param>
/// <param name="HasNullability">Whether the language version knows nullable reference types.</param>
/// <param name="HidesTypes">Whether the support types can be hidden from assemblies that see this one's internals.</param>
internal sealed record GenerationOptions(string Namespace, bool IsPublic, bool HasNullability, bool HidesTypes)
{
    private const string DefaultSupportNamespace = "Dstack.Permissions";

    /// <summary>
    /// The namespace of the support types. Public ones stand beside the policy: two libraries' public types of one name would be ambiguous
    /// in a program that uses both, and hidden ones could not be named there.
    /// </summary>
    public string SupportNamespace => IsPublic && Namespace.Length > 0 ? Namespace : DefaultSupportNamespace;

    /// <summary>The accessibility keyword.</summary>
    public string Accessibility => IsPublic ? "public" : "internal";

    /// <summary>Reads the project's properties.</summary>
    public static GenerationOptions Read(AnalyzerConfigOptions options, LanguageVersion languageVersion)
    {
        var @namespace = Property(options, "DstackPermissionsNamespace") ?? Property(options, "RootNamespace") ?? "";
        var isPublic = string.Equals(Property(options, "DstackPermissionsAccessibility"), "public", StringComparison.OrdinalIgnoreCase);
        var hidesTypes = CanHideTypes(typeof(CSharpCompilation).Assembly.GetName().Version, Property(options, "TargetFramework"));
        return new GenerationOptions(
            Identifiers.ForNamespace(@namespace), isPublic, languageVersion >= LanguageVersion.CSharp8, hidesTypes);
    }

    /// <summary>
    /// Whether a source may declare Microsoft.CodeAnalysis.EmbeddedAttribute, which hides a type from other assemblies. Compilers before
    /// 4.14 refuse it (CS8336) where they make one up themselves: for frameworks that lack attributes which the language needs.
    /// </summary>
    public static bool CanHideTypes(Version compiler, string? targetFramework)
    {
        if (compiler >= new Version(4, 14))
            return true;
        const string Prefix = "net";
        var hasVersion = targetFramework is not null && targetFramework.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);
        return hasVersion
            && Version.TryParse(targetFramework!.Substring(Prefix.Length).Split('-')[0], out var version)
            && version.Major >= 8;
    }

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) && value.Trim().Length > 0 ? value.Trim() : null;
}
