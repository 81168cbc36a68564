using Dstack.Permissions.Analyzer.Project;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer;

/// <summary>The frame of every analyzer here: it runs concurrently and reports nothing in generated code.</summary>
public abstract class PermissionsAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Whether generated code is looked at as well; nothing is reported there.</summary>
    private protected virtual bool ReadsGeneratedCode => false;

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(ReadsGeneratedCode ? GeneratedCodeAnalysisFlags.Analyze : GeneratedCodeAnalysisFlags.None);
        Register(context);
    }

    /// <summary>Registers what the analyzer does.</summary>
    private protected abstract void Register(AnalysisContext context);
}

/// <summary>The frame of the analyzers that compare calls with policies: they start only in a project whose calls are checked.</summary>
public abstract class CallsAnalyzer : PermissionsAnalyzer
{
    private protected sealed override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
    {
        var project = CheckedProject.Read(
            start.Compilation,
            start.Options,
            (text, provider) => start.TryGetValue(text, provider, out var reading) ? reading : null,
            start.CancellationToken);
        if (project is not null)
            Start(start, project);
    });

    /// <summary>Registers what the analyzer does in a project whose calls are checked.</summary>
    private protected abstract void Start(CompilationStartAnalysisContext context, CheckedProject project);
}
