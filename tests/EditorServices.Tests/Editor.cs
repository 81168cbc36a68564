using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.EditorServices.Tests;

/// <summary>Asks for fixes as editors do: by Roslyn's own service. It is internal, so it is called by reflection.</summary>
internal sealed class Editor
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type ServiceType = Assembly.Load("Microsoft.CodeAnalysis.Features")
        .GetType("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService", throwOnError: true)!;

    private readonly Project _project;
    private readonly object _service;

    public Editor(MefHostServices host, Project project)
    {
        var exports = typeof(MefHostServices).GetInterfaces().Single(type => type.Name == "IMefHostExportProvider")
            .GetMethods().Single(method => method.GetGenericArguments().Length == 1)
            .MakeGenericMethod(ServiceType);
        _project = project;
        _service = Get(((IEnumerable)exports.Invoke(host, null)!).Cast<object>().Single(), "Value");
    }

    /// <summary>The titles of the fixes that the package offers at a text of a file.</summary>
    public async Task<IReadOnlyList<string>> TitlesAsync(string file, string at)
    {
        var document = Documents.Single(document => Path.GetFileName(document.FilePath) == file);
        var text = await document.GetTextAsync(TestContext.Current.CancellationToken);
        var start = text.ToString().IndexOf(at, StringComparison.Ordinal);
        Assert.True(start >= 0, $"{file} has no '{at}'");
        var stream = (IAsyncEnumerable<object>)ServiceType.GetMethod("StreamFixesAsync")!.Invoke(
            _service, [document, new TextSpan(start, at.Length), null, TestContext.Current.CancellationToken])!;
        var titles = new List<string>();
        await foreach (var collection in stream)
        {
            if (Get(collection, "Provider").GetType().Namespace!.StartsWith("Dstack.", StringComparison.Ordinal))
            {
                var fixes = ((IEnumerable)Get(collection, "Fixes")).Cast<object>();
                titles.AddRange(fixes.Select(fix => ((CodeAction)Get(fix, "Action")).Title));
            }
        }

        return titles;
    }

    private IEnumerable<TextDocument> Documents =>
        _project.Documents.Concat(_project.AdditionalDocuments).Concat(_project.AnalyzerConfigDocuments);

    private static object Get(object from, string member) =>
        from.GetType().GetProperty(member, Members)?.GetValue(from) ?? from.GetType().GetField(member, Members)!.GetValue(from)!;
}
