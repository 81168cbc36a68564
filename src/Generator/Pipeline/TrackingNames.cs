namespace Dstack.Permissions.Generator.Pipeline;

/// <summary>The names of the pipeline's steps, in their order.</summary>
internal static class TrackingNames
{
    /// <summary>The additional files that are policy files.</summary>
    public const string PolicyFiles = nameof(PolicyFiles);

    /// <summary>What each policy file says.</summary>
    public const string ParsedPolicies = nameof(ParsedPolicies);

    /// <summary>The policies that get their class: of those that ask for one, the first.</summary>
    public const string ClassOwners = nameof(ClassOwners);

    /// <summary>What a policy's factory and builder are made of.</summary>
    public const string Documents = nameof(Documents);

    /// <summary>The additional files that are models files.</summary>
    public const string ModelFiles = nameof(ModelFiles);

    /// <summary>What each models file says of services.</summary>
    public const string ParsedModels = nameof(ParsedModels);

    /// <summary>What all models files say of services.</summary>
    public const string ServiceModels = nameof(ServiceModels);

    /// <summary>What a policy's constants are made of.</summary>
    public const string Actions = nameof(Actions);

    /// <summary>A policy's constants with what models files say of their services.</summary>
    public const string ModeledActions = nameof(ModeledActions);

    /// <summary>The services that each policy's actions belong to.</summary>
    public const string Services = nameof(Services);

    /// <summary>The services that the actions of all policies belong to.</summary>
    public const string ArnServices = nameof(ArnServices);

    /// <summary>The services with what models files say of them.</summary>
    public const string ModeledServices = nameof(ModeledServices);

    /// <summary>What the project and its language version say.</summary>
    public const string Options = nameof(Options);

    /// <summary>Whether there is a policy.</summary>
    public const string HasPolicy = nameof(HasPolicy);

    /// <summary>The options, if there is a policy to generate for.</summary>
    public const string Support = nameof(Support);
}
