namespace Dstack.Permissions.Generator.Tests.Infrastructure;

/// <summary>The frameworks that generated code must compile on.</summary>
public enum Framework
{
    NetStandard20,
    Net472,
    Net80,
    Net100,
}
