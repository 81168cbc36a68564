using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.ModelFiles;
using Dstack.Permissions.Iam.Tests.Rules;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Tests.Models;

/// <summary>Checks what is found in models files against the marks of their texts.</summary>
internal static class ModelVerifier
{
    /// <summary>The faults of a file are at its marks, <c>{|DSP0010:...|}</c>, and nowhere else.</summary>
    public static IReadOnlyList<ModelFault> Verify(string markup, params (string Name, string Text)[] others)
    {
        var parsed = PolicyMarkup.Parse(markup);
        var file = PermissionsModelFile.Read(parsed.Text);
        var otherFiles = others.Select(other => (other.Name, File: PermissionsModelFile.Read(other.Text))).ToArray();
        var catalog = otherFiles.Aggregate(IamCatalog.Default.With(file.Model), (known, other) => known.With(other.File.Model));
        var faults = file.FindFaults(catalog, otherFiles);
        Assert.Equal(parsed.Expected.Select(mark => Show(parsed.Text, mark.Span)), faults.Select(fault => Show(parsed.Text, fault.Span)));
        return faults;
    }

    /// <summary>The catalog with a file of no faults.</summary>
    public static IamCatalog CatalogWith(params string[] texts) => texts.Aggregate(IamCatalog.Default, (catalog, text) =>
    {
        var file = PermissionsModelFile.Read(text);
        var extended = catalog.With(file.Model);
        Assert.Empty(file.FindFaults(extended, []));
        return extended;
    });

    private static string Show(string text, SourceSpan span) => $"{span.Start}: {text.Substring(span.Start, span.Length)}";
}
