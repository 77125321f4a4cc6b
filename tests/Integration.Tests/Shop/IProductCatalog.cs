namespace Cachewright.Integration.Shop;

internal interface IProductCatalog
{
    Task<Product?> GetAsync(int id, CancellationToken cancellationToken = default);

    Task<IReadOnlyList<Product>> ListAsync(int categoryId, int page);

    Task<int> CountAsync(string text, string trace);

    Task UpdateAsync(int id, Product product);

    Task MoveAsync(Draft draft, int categoryId);

    Task<Product> CreateAsync(string name);

    Task DeleteAsync(int[] id);

    Task SwapAsync(Draft left, Draft right);

    Task ForgetAsync(Selection? selection);

    Task AnnounceAsync(int id, Product product);

    Task SortAsync();

    Task ImportAsync();

    Task<Product> RenameAsync(int id, string name);

    Task ReplaceAsync(Product product);
}
