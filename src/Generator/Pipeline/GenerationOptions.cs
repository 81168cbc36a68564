using System;
using Dstack.Permissions.Generator.Naming;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Generator.Pipeline;

/// <summary>What the project says about the generated code.</summary>
/// <param name="Namespace">The namespace of the policy classes; empty for the global one.</param>
/// <param name="IsPublic">Whether other assemblies may use the generated classes.</param>
/// <param name="HasNullability">Whether the language version knows nullable reference types.</param>
internal sealed record GenerationOptions(string Namespace, bool IsPublic, bool HasNullability)
{
    private const string DefaultSupportNamespace = "Dstack.Permissions";

    /// <summary>
    /// The namespace of the support types. Public ones stand beside the policy: two libraries' public types of one name would be ambiguous in
    /// a program that uses both, and hidden ones could not be named there.
    /// </summary>
    public string SupportNamespace => IsPublic && Namespace.Length > 0 ? Namespace : DefaultSupportNamespace;

    /// <summary>The accessibility keyword.</summary>
    public string Accessibility => IsPublic ? "public" : "internal";

    /// <summary>Reads the project's properties.</summary>
    public static GenerationOptions Read(AnalyzerConfigOptions options, LanguageVersion languageVersion)
    {
        var @namespace = Property(options, "DstackPermissionsNamespace") ?? Property(options, "RootNamespace") ?? "";
        var isPublic = string.Equals(Property(options, "DstackPermissionsAccessibility"), "public", StringComparison.OrdinalIgnoreCase);
        return new GenerationOptions(Identifiers.ForNamespace(@namespace), isPublic, languageVersion >= LanguageVersion.CSharp8);
    }

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) && value.Trim().Length > 0 ? value.Trim() : null;
}
