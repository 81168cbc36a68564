namespace Dstack.Permissions.Generator.Tests.Pipeline;

/// <content>The edits, and what each is expected to run again.</content>
public partial class IncrementalTests
{
    // The policies stand in the order of their paths: policy.json, then runner.policy.json. "s3, sqs" is the order of the services.
    public static TheoryData<string, string> Edits => new()
    {
        {
            "unrelated C#",
            """
            Options: Cached
            PolicyFiles: Cached, Cached
            ParsedPolicies: Cached, Cached
            ClassOwners: Cached, Cached
            Documents: Cached, Cached
            ModelFiles: Cached
            ParsedModels: Cached
            ServiceModels: Cached
            Actions: Cached, Cached
            ModeledActions: Cached, Cached
            Services: Cached, Cached
            ArnServices: Cached, Cached
            ModeledServices: Cached, Cached
            HasPolicy: Cached
            Support: Cached
            Output: all Cached
            """
        },
        {
            "white space within a line",
            """
            Options: Cached
            PolicyFiles: Modified, Cached
            ParsedPolicies: Unchanged, Cached
            ClassOwners: Cached, Cached
            Documents: Cached, Cached
            ModelFiles: Cached
            ParsedModels: Cached
            ServiceModels: Cached
            Actions: Cached, Cached
            ModeledActions: Cached, Cached
            Services: Cached, Cached
            ArnServices: Cached, Cached
            ModeledServices: Cached, Cached
            HasPolicy: Cached
            Support: Cached
            Output: all Cached
            """
        },
        {
            "a line more above the actions",
            """
            Options: Cached
            PolicyFiles: Modified, Cached
            ParsedPolicies: Modified, Cached
            ClassOwners: Modified, Unchanged
            Documents: Unchanged, Cached
            ModelFiles: Cached
            ParsedModels: Cached
            ServiceModels: Cached
            Actions: Modified, Cached
            ModeledActions: Modified, Cached
            Services: Unchanged, Cached
            ArnServices: Cached, Cached
            ModeledServices: Cached, Cached
            HasPolicy: Unchanged
            Support: Cached
            Output: Policy.Actions.g.cs
            """
        },
        {
            "another resource",
            """
            Options: Cached
            PolicyFiles: Modified, Cached
            ParsedPolicies: Modified, Cached
            ClassOwners: Modified, Unchanged
            Documents: Modified, Cached
            ModelFiles: Cached
            ParsedModels: Cached
            ServiceModels: Cached
            Actions: Unchanged, Cached
            ModeledActions: Cached, Cached
            Services: Cached, Cached
            ArnServices: Cached, Cached
            ModeledServices: Cached, Cached
            HasPolicy: Unchanged
            Support: Cached
            Output: Policy.g.cs
            """
        },
        {
            "another action of the service",
            """
            Options: Cached
            PolicyFiles: Modified, Cached
            ParsedPolicies: Modified, Cached
            ClassOwners: Modified, Unchanged
            Documents: Modified, Cached
            ModelFiles: Cached
            ParsedModels: Cached
            ServiceModels: Cached
            Actions: Modified, Cached
            ModeledActions: Modified, Cached
            Services: Unchanged, Cached
            ArnServices: Cached, Cached
            ModeledServices: Cached, Cached
            HasPolicy: Unchanged
            Support: Cached
            Output: Policy.Actions.g.cs, Policy.g.cs
            """
        },
        {
            "the other policy",
            """
            Options: Cached
            PolicyFiles: Cached, Modified
            ParsedPolicies: Cached, Modified
            ClassOwners: Unchanged, Modified
            Documents: Cached, Modified
            ModelFiles: Cached
            ParsedModels: Cached
            ServiceModels: Cached
            Actions: Cached, Modified
            ModeledActions: Cached, Modified
            Services: Cached, Modified
            ArnServices: Unchanged, Modified
            ModeledServices: Cached, Modified
            HasPolicy: Unchanged
            Support: Cached
            Output: Dstack.Permissions.Arn.Sns.g.cs, RunnerPolicy.Actions.g.cs, RunnerPolicy.g.cs
            """
        },
        {
            "another additional file",
            """
            Options: Cached
            PolicyFiles: Cached, Cached
            ParsedPolicies: Cached, Cached
            ClassOwners: Cached, Cached
            Documents: Cached, Cached
            ModelFiles: Cached
            ParsedModels: Cached
            ServiceModels: Cached
            Actions: Cached, Cached
            ModeledActions: Cached, Cached
            Services: Cached, Cached
            ArnServices: Cached, Cached
            ModeledServices: Cached, Cached
            HasPolicy: Cached
            Support: Cached
            Output: all Cached
            """
        },
        {
            "a models file's operations",
            """
            Options: Cached
            PolicyFiles: Cached, Cached
            ParsedPolicies: Cached, Cached
            ClassOwners: Cached, Cached
            Documents: Cached, Cached
            ModelFiles: Modified
            ParsedModels: Unchanged
            ServiceModels: Cached
            Actions: Cached, Cached
            ModeledActions: Cached, Cached
            Services: Cached, Cached
            ArnServices: Cached, Cached
            ModeledServices: Cached, Cached
            HasPolicy: Cached
            Support: Cached
            Output: all Cached
            """
        },
        {
            "a models file's service in use",
            """
            Options: Cached
            PolicyFiles: Cached, Cached
            ParsedPolicies: Cached, Cached
            ClassOwners: Cached, Cached
            Documents: Cached, Cached
            ModelFiles: Modified
            ParsedModels: Modified
            ServiceModels: Modified
            Actions: Unchanged, Unchanged
            ModeledActions: Modified, Unchanged
            Services: Cached, Cached
            ArnServices: Cached, Cached
            ModeledServices: Modified, Unchanged
            HasPolicy: Cached
            Support: Cached
            Output: Policy.Actions.g.cs
            """
        },
        {
            "a models file's other service",
            """
            Options: Cached
            PolicyFiles: Cached, Cached
            ParsedPolicies: Cached, Cached
            ClassOwners: Cached, Cached
            Documents: Cached, Cached
            ModelFiles: Modified
            ParsedModels: Modified
            ServiceModels: Modified
            Actions: Unchanged, Unchanged
            ModeledActions: Unchanged, Unchanged
            Services: Cached, Cached
            ArnServices: Cached, Cached
            ModeledServices: Unchanged, Unchanged
            HasPolicy: Cached
            Support: Cached
            Output: all Cached
            """
        },
        {
            "a models file that says nothing",
            """
            Options: Cached
            PolicyFiles: Cached, Cached
            ParsedPolicies: Cached, Cached
            ClassOwners: Cached, Cached
            Documents: Cached, Cached
            ModelFiles: Modified
            ParsedModels: Modified
            ServiceModels: Modified
            Actions: Unchanged, Unchanged
            ModeledActions: Modified, Unchanged
            Services: Cached, Cached
            ArnServices: Cached, Cached
            ModeledServices: Modified, Unchanged
            HasPolicy: Cached
            Support: Cached
            Output: Policy.Actions.g.cs
            """
        },
        {
            "a file more",
            """
            Options: Cached
            PolicyFiles: Cached, Cached, New
            ParsedPolicies: Cached, Cached, New
            ClassOwners: Unchanged, Unchanged, New
            Documents: Cached, Cached, New
            ModelFiles: Cached
            ParsedModels: Cached
            ServiceModels: Cached
            Actions: Cached, Cached, New
            ModeledActions: Cached, Cached, New
            Services: Cached, Cached, New
            ArnServices: Unchanged, Unchanged
            ModeledServices: Cached, Cached
            HasPolicy: Unchanged
            Support: Cached
            Output: ZPolicy.Actions.g.cs, ZPolicy.g.cs
            """
        },
        {
            "a file less",
            """
            Options: Cached
            PolicyFiles: Cached, Removed
            ParsedPolicies: Cached, Removed
            ClassOwners: Unchanged, Removed
            Documents: Cached, Removed
            ModelFiles: Cached
            ParsedModels: Cached
            ServiceModels: Cached
            Actions: Cached, Removed
            ModeledActions: Cached, Removed
            Services: Cached, Removed
            ArnServices: Unchanged, Removed
            ModeledServices: Cached, Removed
            HasPolicy: Unchanged
            Support: Cached
            Output: all Cached
            """
        },
        {
            "another namespace",
            """
            Options: Modified
            PolicyFiles: Unchanged, Unchanged
            ParsedPolicies: Cached, Cached
            ClassOwners: Cached, Cached
            Documents: Cached, Cached
            ModelFiles: Unchanged
            ParsedModels: Cached
            ServiceModels: Cached
            Actions: Cached, Cached
            ModeledActions: Cached, Cached
            Services: Cached, Cached
            ArnServices: Cached, Cached
            ModeledServices: Cached, Cached
            HasPolicy: Cached
            Support: Modified
            Output: all but Cached
            """
        },
        {
            "a property that says nothing",
            """
            Options: Unchanged
            PolicyFiles: Unchanged, Unchanged
            ParsedPolicies: Cached, Cached
            ClassOwners: Cached, Cached
            Documents: Cached, Cached
            ModelFiles: Unchanged
            ParsedModels: Cached
            ServiceModels: Cached
            Actions: Cached, Cached
            ModeledActions: Cached, Cached
            Services: Cached, Cached
            ArnServices: Cached, Cached
            ModeledServices: Cached, Cached
            HasPolicy: Cached
            Support: Cached
            Output: all Cached
            """
        },
        {
            "another language version that knows as much",
            """
            Options: Unchanged
            PolicyFiles: Cached, Cached
            ParsedPolicies: Cached, Cached
            ClassOwners: Cached, Cached
            Documents: Cached, Cached
            ModelFiles: Cached
            ParsedModels: Cached
            ServiceModels: Cached
            Actions: Cached, Cached
            ModeledActions: Cached, Cached
            Services: Cached, Cached
            ArnServices: Cached, Cached
            ModeledServices: Cached, Cached
            HasPolicy: Cached
            Support: Cached
            Output: all Cached
            """
        },
    };
}
