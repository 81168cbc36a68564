namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>What a method of an SDK client is.</summary>
public enum SdkCallKind
{
    /// <summary>It calls operations whose actions are known.</summary>
    Call,

    /// <summary>It calls nothing: <c>Dispose</c>, <c>Config</c>, <c>Paginators</c> and the like.</summary>
    NotACall,

    /// <summary>It calls an operation that the catalog lacks, or whose action is not known.</summary>
    Unknown,
}
