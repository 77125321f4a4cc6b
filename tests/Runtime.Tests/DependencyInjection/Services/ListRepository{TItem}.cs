namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

internal sealed class ListRepository<TItem>(DisposalLog log)
    : Repository<TItem>(log),
        IListRepository<TItem>,
        IHealth<TItem>
{
    public bool IsWell(TItem item) => true;
}
