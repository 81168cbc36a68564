using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Dstack.Permissions.Generator.Emission;
using Dstack.Permissions.Generator.Pipeline;
using Dstack.Permissions.Iam.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Generator;

/// <summary>
/// Turns each policy file of a project into a class: its actions as constants, a factory for the policy and a builder for smaller ones. It
/// reports nothing; what is wrong with a file is the analyzer's to say.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class PolicyGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select((both, _) => GenerationOptions.Read(
                both.Left.GlobalOptions, (both.Right as CSharpParseOptions)?.LanguageVersion ?? LanguageVersion.Latest))
            .WithTrackingName(TrackingNames.Options);
        context.RegisterSourceOutput(options, (output, project) => Add(output.AddSource, SupportSources.ForEveryProject(project)));

        var parsed = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany((both, _) => FoundPolicy.From(both.Left, both.Right) is { } policy
                ? ImmutableArray.Create(policy)
                : ImmutableArray<FoundPolicy>.Empty)
            .WithTrackingName(TrackingNames.PolicyFiles)
            .Select(ParsedPolicy.Read)
            .WithTrackingName(TrackingNames.ParsedPolicies);

        var owned = parsed
            .Collect()
            .SelectMany((policies, _) => ParsedPolicy.ClassOwners(policies))
            .WithTrackingName(TrackingNames.ClassOwners);

        RegisterPolicies(context, owned, ServicesOf(context), options);
        RegisterSupport(context, owned, options);
    }

    private static IncrementalValueProvider<ServiceModels> ServicesOf(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany((both, _) => ModelText.From(both.Left, both.Right) is { } model
                ? ImmutableArray.Create(model)
                : ImmutableArray<ModelText>.Empty)
            .WithTrackingName(TrackingNames.ModelFiles)
            .Select(ParsedModel.Read)
            .WithTrackingName(TrackingNames.ParsedModels)
            .Collect()
            .Select((models, _) => ServiceModels.From(models))
            .WithTrackingName(TrackingNames.ServiceModels);

    private static void RegisterPolicies(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ParsedPolicy> owned,
        IncrementalValueProvider<ServiceModels> models,
        IncrementalValueProvider<GenerationOptions> options)
    {
        var factories = owned
            .Select((policy, _) => new PolicyFactory(policy.Path, policy.ClassName, policy.Policy))
            .WithTrackingName(TrackingNames.Documents);
        context.RegisterSourceOutput(factories.Combine(options), (output, both) =>
            output.AddSource(both.Left.ClassName + ".g.cs", Text(PolicyClassSource.Write(both.Left, both.Right))));

        var actions = owned
            .Combine(models)
            .Select((both, _) => PolicyConstants.From(both.Left, both.Right.ToCatalog()))
            .WithTrackingName(TrackingNames.Actions);
        var modeled = actions
            .Combine(models)
            .Select((both, _) => new ModeledActions(
                both.Left, both.Right.For([.. both.Left.Services.Select(service => service.Prefix)])))
            .WithTrackingName(TrackingNames.ModeledActions);
        context.RegisterSourceOutput(modeled.Combine(options), (output, both) =>
            output.AddSource(
                both.Left.Actions.ClassName + ".Actions.g.cs", Text(ActionsSource.Write(both.Left, both.Right, output.CancellationToken))));

        var services = actions
            .Select((policy, _) => new EquatableArray<string>(policy.Services.Select(service => service.Prefix)))
            .WithTrackingName(TrackingNames.Services)
            .Collect()
            .SelectMany(
                (each, _) => each.SelectMany(prefixes => prefixes).Distinct().OrderBy(prefix => prefix, System.StringComparer.Ordinal))
            .WithTrackingName(TrackingNames.ArnServices);
        var modeledServices = services
            .Combine(models)
            .Select((both, _) => new ModeledService(both.Left, both.Right.For([both.Left])))
            .WithTrackingName(TrackingNames.ModeledServices);
        context.RegisterSourceOutput(modeledServices.Combine(options), (output, both) =>
        {
            if (ArnSource.Write(both.Left, both.Right) is { } source)
                output.AddSource("Dstack.Permissions.Arn." + ArnSource.ClassName(both.Left.Prefix) + ".g.cs", Text(source));
        });
    }

    private static void RegisterSupport(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ParsedPolicy> owned,
        IncrementalValueProvider<GenerationOptions> options)
    {
        var support = owned
            .Collect()
            .Select((policies, _) => policies.Length > 0)
            .WithTrackingName(TrackingNames.HasPolicy)
            .Combine(options)
            .Select((both, _) => both.Left ? both.Right : null)
            .WithTrackingName(TrackingNames.Support);
        context.RegisterSourceOutput(support, (output, needed) =>
        {
            if (needed is not null)
                Add(output.AddSource, SupportSources.ForPolicies(needed));
        });
    }

    private static void Add(System.Action<string, SourceText> addSource, IEnumerable<(string HintName, string Source)> sources)
    {
        foreach (var (hintName, source) in sources)
            addSource(hintName, Text(source));
    }

    private static SourceText Text(string source) => SourceText.From(source, Encoding.UTF8);
}
