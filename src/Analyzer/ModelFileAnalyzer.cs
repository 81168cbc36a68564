using System;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Iam.ModelFiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer;

/// <summary>Reports what cannot be used of the models files of a project.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelFileAnalyzer : PermissionsAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.ModelFault);

    private protected override void Register(AnalysisContext context) =>
        context.RegisterAdditionalFileAction(Analyze);

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!ModelText.IsModel(file, context.Options.AnalyzerConfigOptionsProvider))
            return;
        if (file.GetText(context.CancellationToken) is not { } text)
        {
            context.ReportDiagnostic(EqualDiagnostic.Create(
                Descriptors.ModelFault,
                Location.Create(file.Path, default, default),
                properties: null,
                "The file cannot be read; see that it is a text file that the build may open"));
            return;
        }

        var others =
            from other in ModelText.AllOf(context.Options)
            where other.Path != file.Path
            let otherText = other.GetText(context.CancellationToken)
            where otherText is not null
            select (PolicyText.FileNameOf(other.Path), ProjectCatalog.Read(otherText));
        var catalog = ProjectCatalog.Get(context.Options, context.CancellationToken);
        foreach (var fault in ProjectCatalog.Read(text).FindFaults(catalog, others))
            context.ReportDiagnostic(Create(fault, file.Path, text));
    }

    private static Diagnostic Create(ModelFault fault, string path, SourceText text)
    {
        var start = Math.Min(fault.Span.Start, text.Length);
        var span = TextSpan.FromBounds(start, Math.Max(start, Math.Min(fault.Span.End, text.Length)));
        return EqualDiagnostic.Create(
            Descriptors.ModelFault,
            Location.Create(path, span, text.Lines.GetLinePositionSpan(span)),
            properties: null,
            fault.Message);
    }
}
